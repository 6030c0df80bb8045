package cn.medalliance.storage;

import java.time.LocalDate;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;

/**
 * One transaction that belongs together: a resident and some heart rates, all with one tag.
 *
 * @param run which series of parcels
 * @param number which of them
 */
record Parcel(int run, int number) {

    static final int RATES = 4;

    private static final String TAG = "http://medalliance.example/fhir/storage-test";
    private static final String RECORD_NUMBER = "urn:oid:2.16.156.10011.1.2";
    private static final String RESIDENT = "urn:uuid:00000000-0000-4000-8000-000000000000";

    /** The value of the tag. */
    String tag() {
        return run + "-" + number;
    }

    /** A search for what of this parcel is there, by its tag. */
    String byTag(String type) {
        return type + "?_tag=" + TAG + "%7C" + tag();
    }

    /** A search for the resident, by number. */
    String resident() {
        return "Patient?identifier=" + RECORD_NUMBER + "%7C" + recordNumber();
    }

    /** A search for the heart rates, by the number of the resident. */
    String rates() {
        return "Observation?patient.identifier=" + RECORD_NUMBER + "%7C" + recordNumber()
                + "&code=http://loinc.org%7C8867-4";
    }

    Bundle transaction() {
        Bundle bundle = new Bundle().setType(Bundle.BundleType.TRANSACTION);
        Patient patient = new Patient()
                .setActive(true)
                .setGender(Enumerations.AdministrativeGender.FEMALE)
                .setBirthDate(java.sql.Date.valueOf(LocalDate.of(1960, 5, 4)));
        patient.getMeta().addTag().setSystem(TAG).setCode(tag());
        patient.addIdentifier().setSystem(RECORD_NUMBER).setValue(recordNumber());
        patient.addName().setText("李秀英");
        bundle.addEntry()
                .setFullUrl(RESIDENT)
                .setResource(patient)
                .getRequest()
                .setMethod(Bundle.HTTPVerb.POST)
                .setUrl("Patient");
        for (int rate = 0; rate < RATES; rate++) {
            bundle.addEntry()
                    .setResource(rate(rate))
                    .getRequest()
                    .setMethod(Bundle.HTTPVerb.POST)
                    .setUrl("Observation");
        }
        return bundle;
    }

    private Observation rate(int place) {
        Observation rate = new Observation()
                .setStatus(Observation.ObservationStatus.FINAL)
                .setSubject(new Reference(RESIDENT))
                .setEffective(new DateTimeType("2025-03-0" + (place + 1) + "T08:00:00+08:00"))
                .setValue(new Quantity()
                        .setValue(60 + place)
                        .setSystem("http://unitsofmeasure.org")
                        .setCode("/min"));
        rate.getMeta().addTag().setSystem(TAG).setCode(tag());
        rate.addCategory()
                .addCoding()
                .setSystem("http://terminology.hl7.org/CodeSystem/observation-category")
                .setCode("vital-signs");
        rate.getCode().addCoding().setSystem("http://loinc.org").setCode("8867-4");
        rate.addPerformer(new Reference(RESIDENT));
        return rate;
    }

    private String recordNumber() {
        return "9999011002%02d%05d".formatted(run, number);
    }
}
