package cn.medalliance.mappings.provenance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;

/** When things took place that are told as done: nobody can tell of them before. */
final class RecordedTimes {
    private static final int DAY = "yyyy-MM-dd".length();

    private RecordedTimes() {}

    /** The elements of a resource in which something took place after a day, in China's time, which is how conversions write times. */
    static List<String> after(LocalDate day, Resource resource) {
        List<String> after = new ArrayList<>();
        if (resource instanceof MedicationRequest request) {
            note("authoredOn", request.getAuthoredOnElement(), day, after);
        } else if (resource instanceof ServiceRequest request) {
            note("authoredOn", request.getAuthoredOnElement(), day, after);
        } else if (resource instanceof MedicationDispense dispense) {
            note("whenHandedOver", dispense.getWhenHandedOverElement(), day, after);
        } else if (resource instanceof Observation observation && observation.hasEffectiveDateTimeType()) {
            note("effective", observation.getEffectiveDateTimeType(), day, after);
        } else if (resource instanceof DiagnosticReport report && report.hasEffectiveDateTimeType()) {
            note("effective", report.getEffectiveDateTimeType(), day, after);
        } else if (resource instanceof Encounter visit && visit.getStatus() != EncounterStatus.PLANNED) {
            note("period.start", visit.getPeriod().getStartElement(), day, after);
            note("period.end", visit.getPeriod().getEndElement(), day, after);
        } else if (resource instanceof Composition composition) {
            note("date", composition.getDateElement(), day, after);
        } else if (resource instanceof DocumentReference document) {
            note("date", document.getDateElement(), day, after);
        }
        return after;
    }

    private static void note(String element, BaseDateTimeType time, LocalDate day, List<String> after) {
        String written = time.getValueAsString();
        if (written != null
                && written.length() >= DAY
                && LocalDate.parse(written.substring(0, DAY)).isAfter(day)) {
            after.add(element);
        }
    }
}
