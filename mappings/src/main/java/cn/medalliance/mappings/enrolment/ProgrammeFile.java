package cn.medalliance.mappings.enrolment;

import cn.medalliance.mappings.resident.ResidentMatch;
import java.time.LocalDate;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;

/**
 * A resident's file in a programme, as far as every source has to know it.
 *
 * @param number its number
 * @param programme the disease
 * @param tier how the resident is managed
 * @param enrolledOn since when
 * @param resident whose it is
 * @param organization who keeps it
 * @param doctor the doctor in charge
 */
public record ProgrammeFile(
        String number,
        Coding programme,
        Coding tier,
        LocalDate enrolledOn,
        ResidentMatch resident,
        Reference organization,
        Reference doctor) {}
