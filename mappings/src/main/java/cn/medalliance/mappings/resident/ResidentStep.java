package cn.medalliance.mappings.resident;

import cn.medalliance.guide.Guide;
import cn.medalliance.guide.identifier.ResidentId;
import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.Severity;
import cn.medalliance.mappings.codes.CodeMap;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.codes.Translation;
import cn.medalliance.mappings.form.Absences;
import cn.medalliance.mappings.table.Cell;
import cn.medalliance.mappings.text.LooseText;
import cn.medalliance.mappings.text.PhoneNumbers;
import cn.medalliance.mappings.transaction.MatchUrl;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who the resident is. A valid id-card number decides alone; without one, record number, name and birth date
 * decide together, and never a name on its own. A resident is created only by a valid id-card number with which name,
 * sex and birth date agree.
 */
public final class ResidentStep {
    private static final Pattern RECORD_NUMBER = Pattern.compile("\\d{17}");
    private static final Map<ResidentId.Fault, Bilingual> FAULTS = Map.of(
            ResidentId.Fault.LENGTH, new Bilingual("长度不是15或18位", "neither 15 nor 18 characters"),
            ResidentId.Fault.CHARACTERS, new Bilingual("含有不允许的字符", "a character that is not allowed"),
            ResidentId.Fault.BIRTH_DATE, new Bilingual("出生日期不存在", "no such birth date"),
            ResidentId.Fault.CHECK_CHARACTER, new Bilingual("校验码不符", "wrong check character"));

    private final Absences absences;
    private final DateCells dates;
    private final CodeMaps maps;
    private final CodeMap genders;
    private final CodeMap administrativeGenders;
    private final String genderExtension;

    public ResidentStep(Guide guide, CodeMaps maps, Absences absences, DateCells dates) {
        this.absences = absences;
        this.dates = dates;
        this.maps = maps;
        genders = maps.map("cm-gender", "source/followup-words");
        administrativeGenders = maps.map("cm-gender", "urn:oid:2.16.156.10011.2.3.3.4");
        genderExtension = guide.canonical("StructureDefinition", "gb-gender");
    }

    public Optional<ResidentMatch> match(ResidentCells row, Reference managingOrganization, IssueList issues) {
        PhoneNumbers phones = phones(row.phone(), issues);
        Optional<String> recordNumber = recordNumber(row.recordNumber(), issues);
        Optional<LocalDate> birthDate = dates.optional(row.birthDate(), Severity.WARNING, issues);
        Optional<ResidentId> id = id(row.id(), issues);
        if (id.isPresent()) {
            ResidentId known = id.get();
            MatchUrl condition = MatchUrl.byIdentifier("Patient", NamingSystems.RESIDENT_ID, known.value());
            @Nullable Patient newcomer = null;
            if (agrees(row, birthDate, known, issues)) {
                newcomer = newcomer(row, known, recordNumber, phones);
                newcomer.setManagingOrganization(managingOrganization.copy());
            }
            return Optional.of(new ResidentMatch(NamingSystems.RESIDENT_ID, known.value(), condition, newcomer));
        }
        if (recordNumber.isPresent() && birthDate.isPresent() && !row.name().isEmpty()) {
            MatchUrl condition = MatchUrl.byIdentifier("Patient", NamingSystems.RECORD_NUMBER, recordNumber.get())
                    .and("name:exact", row.name().text())
                    .and("birthdate", birthDate.get().toString());
            return Optional.of(new ResidentMatch(NamingSystems.RECORD_NUMBER, recordNumber.get(), condition, null));
        }
        issues.add(IssueCode.PATIENT_UNIDENTIFIED, "");
        return Optional.empty();
    }

    /**
     * A resident who is known already, by a number alone, for people to look at; empty without a number, and with one that cannot be
     * read, which is an issue.
     */
    public static Optional<ResidentMatch> known(Cell id, Cell recordNumber, IssueList issues) {
        Optional<ResidentMatch> known = id(id, issues)
                .map(read -> numbered(NamingSystems.RESIDENT_ID, read.value()))
                .or(() -> recordNumber(recordNumber, issues).map(read -> numbered(NamingSystems.RECORD_NUMBER, read)));
        if (known.isEmpty() && !(id.isEmpty() && recordNumber.isEmpty())) {
            issues.add(IssueCode.PATIENT_UNIDENTIFIED, id.column());
        }
        return known;
    }

    private static ResidentMatch numbered(String system, String value) {
        return new ResidentMatch(system, value, MatchUrl.byIdentifier("Patient", system, value), null);
    }

    private static Optional<ResidentId> id(Cell cell, IssueList issues) {
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        ResidentId.fault(cell.text())
                .ifPresent(fault -> issues.add(
                        IssueCode.ID_INVALID, cell.column(), FAULTS.getOrDefault(fault, Bilingual.same(fault))));
        Optional<ResidentId> id = ResidentId.parse(cell.text());
        if (id.isPresent() && ResidentId.normalise(cell.text()).length() == 15) {
            issues.add(IssueCode.ID_UPGRADED, cell.column());
        }
        return id;
    }

    private static Optional<String> recordNumber(Cell cell, IssueList issues) {
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        String digits = LooseText.key(cell.text());
        if (RECORD_NUMBER.matcher(digits).matches()) {
            return Optional.of(digits);
        }
        issues.add(IssueCode.RECORD_NUMBER_INVALID, cell.column());
        return Optional.empty();
    }

    /** Whether everything that a new resident needs is there and nothing contradicts the id-card number. */
    private boolean agrees(ResidentCells row, Optional<LocalDate> birthDate, ResidentId id, IssueList issues) {
        boolean agrees = genderAgrees(row.gender(), id, issues);
        if (birthDate.isPresent() && !birthDate.get().equals(id.birthDate())) {
            issues.add(IssueCode.BIRTH_DATE_MISMATCH, row.birthDate().column());
            agrees = false;
        }
        if (row.name().isEmpty()) {
            issues.add(IssueCode.NAME_MISSING, row.name().column());
            agrees = false;
        }
        return agrees;
    }

    private Patient newcomer(ResidentCells row, ResidentId id, Optional<String> recordNumber, PhoneNumbers phones) {
        Patient patient = new Patient().setActive(true);
        patient.addIdentifier(new Identifier()
                .setType(new CodeableConcept()
                        .addCoding(new Coding(
                                "http://terminology.hl7.org/CodeSystem/v2-0203",
                                "NI",
                                "National unique individual identifier"))
                        .addCoding(maps.coding("CodeSystem/mca-identifier-type", "id-card")))
                .setSystem(NamingSystems.RESIDENT_ID)
                .setValue(id.value()));
        recordNumber.ifPresent(number ->
                patient.addIdentifier().setSystem(NamingSystems.RECORD_NUMBER).setValue(number));
        patient.addName().setText(row.name().text());
        phones.numbers()
                .forEach(phone -> patient.addTelecom()
                        .setSystem(ContactPoint.ContactPointSystem.PHONE)
                        .setUse(
                                phone.mobile()
                                        ? ContactPoint.ContactPointUse.MOBILE
                                        : ContactPoint.ContactPointUse.HOME)
                        .setValue(phone.number()));
        setGender(patient, id);
        patient.setBirthDateElement(new DateType(id.birthDate().toString()));
        if (!row.address().isEmpty()) {
            patient.addAddress()
                    .setUse(Address.AddressUse.HOME)
                    .setText(row.address().text());
        }
        return patient;
    }

    /** A row that leaves the sex open, or says that it is unknown, does not contradict the number. */
    private boolean genderAgrees(Cell cell, ResidentId id, IssueList issues) {
        if (cell.isEmpty() || absences.inWords(cell).isPresent()) {
            return true;
        }
        if (!(genders.translate(cell.key()) instanceof Translation.Match said)) {
            issues.add(IssueCode.CODE_UNKNOWN, Severity.WARNING, cell.column());
            return false;
        }
        AdministrativeGender gender = administrative(said.coding());
        if (gender == AdministrativeGender.UNKNOWN || gender == administrative(genderIn(id))) {
            return true;
        }
        issues.add(IssueCode.GENDER_MISMATCH, cell.column());
        return false;
    }

    private void setGender(Patient patient, ResidentId id) {
        Coding gender = genderIn(id);
        patient.setGender(administrative(gender));
        patient.getGenderElement().addExtension(genderExtension, gender);
    }

    /** The sex that the id-card number says, in national codes. */
    private Coding genderIn(ResidentId id) {
        return matched(genders.translate(id.sex() == ResidentId.Sex.MALE ? "男" : "女"));
    }

    private AdministrativeGender administrative(Coding national) {
        return AdministrativeGender.fromCode(
                matched(administrativeGenders.translate(national.getCode())).getCode());
    }

    private static Coding matched(Translation translation) {
        if (translation instanceof Translation.Match match) {
            return match.coding();
        }
        throw new IllegalStateException("the guide's table of genders is incomplete");
    }

    private PhoneNumbers phones(Cell cell, IssueList issues) {
        if (absences.inWords(cell).isPresent()) {
            return new PhoneNumbers(List.of(), List.of());
        }
        PhoneNumbers phones = PhoneNumbers.parse(cell.text());
        if (!phones.unread().isEmpty()) {
            issues.add(IssueCode.PHONE_UNREADABLE, cell.column());
        }
        return phones;
    }
}
