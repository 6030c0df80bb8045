package cn.medalliance.demo;

import cn.medalliance.demo.county.CountySettings;
import cn.medalliance.demo.fhir.CountyCast;
import cn.medalliance.demo.fhir.CountyResources;
import cn.medalliance.guide.Guide;
import java.time.LocalDate;

/**
 * Who of the demo county plays which part in a trial.
 *
 * @param alliance the credit code of the alliance's office
 * @param hospital of the county hospital
 * @param diseaseControl of the centre for disease control
 * @param doctorName a family doctor
 * @param doctor the doctor's resource, {@code Practitioner/id}
 * @param doctorsOrganization the credit code of the doctor's organisation
 * @param residentName one of the doctor's residents
 * @param resident the resident's resource, {@code Patient/id}
 */
public record DemoCast(
        String alliance,
        String hospital,
        String diseaseControl,
        String doctorName,
        String doctor,
        String doctorsOrganization,
        String residentName,
        String resident) {

    /** The last day of a county's history, when none is given. */
    static final String LAST_DAY = "2025-12-31";

    /** Of the county that {@code demo} makes with the same seed and as many residents. */
    public static DemoCast of(int residents, long seed) {
        CountyCast cast = new CountyResources(
                        new CountySettings(seed, residents, LocalDate.parse(LAST_DAY)), Guide.load())
                .cast();
        return new DemoCast(
                cast.alliance(),
                cast.hospital(),
                cast.diseaseControl(),
                cast.doctor().name(),
                cast.doctor().reference(),
                cast.doctor().organization(),
                cast.resident().name(),
                cast.resident().reference());
    }
}
