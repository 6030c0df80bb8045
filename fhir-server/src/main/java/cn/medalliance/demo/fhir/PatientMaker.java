package cn.medalliance.demo.fhir;

import cn.medalliance.demo.county.Area;
import cn.medalliance.demo.county.Role;
import cn.medalliance.demo.people.Departure;
import cn.medalliance.demo.people.Disease;
import cn.medalliance.demo.people.Resident;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/** The resident's own record. */
final class PatientMaker {
    private static final String RESIDENT_ID = "urn:oid:2.16.156.10011.1.3";
    private static final String HEALTH_RECORD = "urn:oid:2.16.156.10011.1.2";
    private static final List<Integer> DIVISION_LENGTHS = List.of(2, 4, 6, 9, 12);
    private static final int OLD_AGE = 65;
    private static final int SCHOOL_AGE = 7;

    private final Words words;
    private final LocalDate asOf;

    PatientMaker(Words words, LocalDate asOf) {
        this.words = words;
        this.asOf = asOf;
    }

    Patient patient(Resident resident, @Nullable Departure departure) {
        Patient patient = words.begin(new Patient(), "mca-patient", resident.key());
        Area area = resident.grid().area();
        patient.addExtension(words.extension("residence-type", residence(resident)));
        patient.addExtension(words.extension("grid", words.to("Location", area.key())));
        for (String group : peopleGroups(resident)) {
            patient.addExtension(words.extension("people-group", words.concept("mca-people-group", group)));
        }
        patient.addIdentifier(residentId(resident));
        patient.addIdentifier(new Identifier().setSystem(HEALTH_RECORD).setValue(resident.healthRecordNumber()));
        patient.setActive(departure == null || departure.reason() != Departure.Reason.MOVED);
        patient.addName(new HumanName()
                .setUse(HumanName.NameUse.OFFICIAL)
                .setText(resident.name().full())
                .setFamily(resident.name().family())
                .addGiven(resident.name().given()));
        patient.addTelecom()
                .setSystem(ContactPointSystem.PHONE)
                .setValue(resident.phone())
                .setUse(ContactPointUse.MOBILE);
        patient.setGender(AdministrativeGender.fromCode(resident.sex().code()));
        patient.getGenderElement()
                .addExtension(words.extension(
                        "gb-gender",
                        words.coding("mca-gbt2261-1", resident.sex().nationalCode())));
        patient.setBirthDateElement(Times.day(resident.birthDate()));
        if (departure != null && departure.reason() == Departure.Reason.DEATH) {
            patient.setDeceased(Times.on(departure.date()));
        }
        patient.addAddress(address(resident, area));
        patient.addGeneralPractitioner(words.to(
                "PractitionerRole",
                resident.grid().familyTeam().member(Role.FAMILY_DOCTOR).roleKey()));
        patient.setManagingOrganization(words.to("Organization", area.manager().key()));
        return patient;
    }

    /** The codes of the groups that public health counts the resident among. */
    List<String> peopleGroups(Resident resident) {
        List<String> groups = new ArrayList<>();
        int age = resident.ageOn(asOf);
        if (age < SCHOOL_AGE) {
            groups.add("02");
        }
        if (age >= OLD_AGE) {
            groups.add("03");
        }
        if (resident.diseases().contains(Disease.HYPERTENSION)) {
            groups.add("04");
        }
        if (resident.diseases().contains(Disease.DIABETES)) {
            groups.add("05");
        }
        if (resident.diseases().contains(Disease.COPD)) {
            groups.add("22");
        }
        return groups.isEmpty() ? List.of("10") : groups;
    }

    private Identifier residentId(Resident resident) {
        CodeableConcept type = new CodeableConcept(Hl7.coding("v2-0203", "NI", "National unique individual identifier"))
                .addCoding(words.coding("mca-identifier-type", "id-card"));
        return new Identifier().setType(type).setSystem(RESIDENT_ID).setValue(resident.residentId());
    }

    private CodeableConcept residence(Resident resident) {
        return words.concept("mca-residence-type", resident.residence().code());
    }

    private Address address(Resident resident, Area area) {
        Address address = new Address().setUse(Address.AddressUse.HOME).setText(area.fullName() + resident.house());
        for (int length : DIVISION_LENGTHS) {
            address.addExtension(words.extension(
                    "administrative-division",
                    new Coding()
                            .setSystem(words.codeSystemUrl("gbt-2260"))
                            .setCode(area.division().substring(0, length))));
        }
        return address;
    }
}
