package cn.medalliance.mappings.document;

import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.cda.ClinicalDocument;
import cn.medalliance.mappings.cda.ClinicalDocument.Administration;
import cn.medalliance.mappings.cda.ClinicalDocument.Entry;
import cn.medalliance.mappings.cda.DocumentTimes;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.form.MedicationExtraction;
import cn.medalliance.mappings.prescription.PrescriptionStep;
import cn.medalliance.mappings.prescription.SentPrescription;
import cn.medalliance.mappings.prescription.SentPrescription.Amount;
import cn.medalliance.mappings.prescription.SentPrescription.Directions;
import cn.medalliance.mappings.text.LooseNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** The medicines of a prescription document, in the words of any prescription. */
final class PrescribedMedicines {
    /** Where a medicine stands. */
    static final String PLACE = "substanceAdministration";

    private static final String NUMBERS = "2.16.156.10011.1.20";
    private static final String NAME = "DE08.50.022.00";
    private static final String SPECIFICATION = "DE08.50.043.00";
    private static final String DOSE = "DE08.50.023.00";
    private static final String DOSE_UNIT = "DE08.50.024.00";
    private static final String FREQUENCY = "DE06.00.133.00";
    private static final String ROUTE = "DE06.00.134.00";
    private static final String TOTAL = "DE06.00.135.00";
    private static final String HERBS = "DE08.50.049.00";
    private static final String HERB_DOSES = "DE08.50.050.00";
    private static final String HERB_DECOCTION = "DE08.50.047.00";
    private static final String HERB_USE = "DE06.00.136.00";

    /** Those that are read here. */
    static final Set<String> ELEMENTS = Set.of(
            NAME, SPECIFICATION, DOSE, DOSE_UNIT, FREQUENCY, ROUTE, TOTAL, HERBS, HERB_DOSES, HERB_DECOCTION, HERB_USE);

    private final MedicationExtraction medicines;
    private final PrescriptionStep prescriptions;

    PrescribedMedicines(Guide guide, CodeMaps maps) {
        medicines = new MedicationExtraction(guide, maps);
        prescriptions = new PrescriptionStep(guide, maps);
    }

    /** What is the same for all medicines of a prescription. */
    private record Whole(
            String number,
            @Nullable String category,
            @Nullable DateTimeType authored,
            @Nullable Reference doctor) {}

    /** All of them, in their order; what is needed and missing is an issue. */
    List<SentPrescription> of(ClinicalDocument document, IssueList issues) {
        Whole whole = whole(document, issues);
        List<Administration> given = document.administrations();
        List<Entry> herbs = document.entries().stream()
                .filter(entry -> entry.element().equals(HERBS) && !entry.words().isEmpty())
                .toList();
        boolean alone = given.size() + herbs.size() == 1;
        List<SentPrescription> sent = new ArrayList<>();
        for (Administration medicine : given) {
            sent.add(sent(medicine, whole, alone, issues));
        }
        for (Entry entry : herbs) {
            sent.add(decoction(herbs.size() > 1 ? List.of() : document.entries(), entry, whole, alone, issues));
        }
        if (sent.isEmpty()) {
            issues.add(IssueCode.ANSWER_NEEDED, PLACE);
        }
        Set<String> own = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        if (given.stream().map(Administration::number).anyMatch(number -> !number.isEmpty() && !own.add(number))) {
            issues.add(IssueCode.DRUG_NUMBER_REPEATED, PLACE + "/id");
        } else if (sent.stream().anyMatch(medicine -> !numbers.add(medicine.number()))) {
            issues.add(IssueCode.DRUG_REPEATED, PLACE);
        }
        return sent;
    }

    private static Whole whole(ClinicalDocument document, IssueList issues) {
        String number = document.patientNumber(NUMBERS);
        if (number.isEmpty()) {
            issues.add(IssueCode.MESSAGE_UNNUMBERED, "recordTarget/id");
        }
        String written = document.authorTime().isEmpty() ? document.effectiveTime() : document.authorTime();
        Optional<DateTimeType> authored = DocumentTimes.read(written);
        if (authored.isEmpty()) {
            issues.add(written.isEmpty() ? IssueCode.DATE_MISSING : IssueCode.DATE_UNREADABLE, "author/time");
        }
        Reference doctor = document.author().isEmpty()
                ? null
                : new Reference().setType("Practitioner").setDisplay(document.author());
        return new Whole(number, category(document, issues).orElse(null), authored.orElse(null), doctor);
    }

    /** Of the national kinds of patient; who is none of them is an outpatient, for whose prescriptions these documents are. */
    private static Optional<String> category(ClinicalDocument document, IssueList issues) {
        switch (document.patientType()) {
            case "", "1", "01" -> {
                return Optional.of("community");
            }
            case "2", "02" -> {
                return Optional.of("emergency");
            }
            case "3", "03" -> issues.add(IssueCode.INPATIENT_ORDER, "patientType");
            default -> issues.add(IssueCode.CODE_UNKNOWN, "patientType");
        }
        return Optional.empty();
    }

    private SentPrescription sent(Administration medicine, Whole whole, boolean alone, IssueList issues) {
        String name = text(medicine, NAME);
        if (name.isEmpty()) {
            issues.add(IssueCode.DRUG_WITHOUT_NAME, NAME);
        }
        String specification = text(medicine, SPECIFICATION);
        String written = specification.isEmpty() || name.contains(specification) ? name : name + " " + specification;
        Directions directions = new Directions(
                amount(medicine, DOSE, text(medicine, DOSE_UNIT), issues),
                frequency(medicine),
                medicine.route().isEmpty() ? text(medicine, ROUTE) : medicine.route(),
                "");
        if (directions.inWords().isEmpty()) {
            issues.add(IssueCode.ANSWER_NEEDED, DOSE);
        }
        Amount total = amount(medicine, TOTAL, "", issues);
        return sent(
                number(whole, medicine.number(), written, alone),
                whole,
                written,
                directions,
                total,
                total == null ? Optional.empty() : prescriptions.lasts(total, directions));
    }

    /**
     * A decoction of several herbs is written in one text.
     *
     * @param beside what is said beside it; of several decoctions nobody can tell of which
     */
    private static SentPrescription decoction(
            List<Entry> beside, Entry herbs, Whole whole, boolean alone, IssueList issues) {
        Optional<Entry> doses = said(beside, HERB_DOSES);
        String use = Stream.of(HERB_DECOCTION, HERB_USE)
                .flatMap(element -> said(beside, element).stream())
                .map(Entry::words)
                .filter(words -> !words.isEmpty())
                .reduce((one, other) -> one + "，" + other)
                .orElse("");
        if (use.isEmpty()) {
            issues.add(IssueCode.ANSWER_NEEDED, HERB_USE);
        }
        Amount supply = doses.map(entry -> amount(entry, entry.unit().isEmpty() ? "剂" : entry.unit(), issues))
                .orElse(null);
        return sent(
                number(whole, "", herbs.words(), alone),
                whole,
                herbs.words(),
                new Directions(null, "", "", use),
                supply,
                Optional.empty());
    }

    private static SentPrescription sent(
            String number,
            Whole whole,
            String medicine,
            Directions directions,
            @Nullable Amount supply,
            Optional<Integer> days) {
        return new SentPrescription(
                number,
                number.equals(whole.number()) ? "" : whole.number(),
                MedicationRequestStatus.ACTIVE,
                whole.category(),
                medicine,
                whole.authored(),
                whole.doctor(),
                directions,
                supply,
                days.orElse(null));
    }

    /**
     * The number of one medicine: its own where it has one, the prescription's where it is alone, else the prescription's with the
     * medicine's name, for places change from one export to the next.
     */
    private static String number(Whole whole, String own, String name, boolean alone) {
        if (!own.isEmpty()) {
            return own;
        }
        return alone ? whole.number() : whole.number() + "#" + name;
    }

    /** How often, in the word that the guide knows if one of those that stand there is known. */
    private String frequency(Administration medicine) {
        String rate = LooseNumber.parse(medicine.rate())
                .filter(number -> number.unit().isEmpty())
                .map(LooseNumber::plain)
                .orElse(medicine.rate());
        List<String> written = Stream.of(
                        text(medicine, FREQUENCY), rate + medicine.rateUnit(), medicine.rateUnit(), rate)
                .filter(words -> !words.isEmpty())
                .toList();
        return written.stream()
                .filter(words -> medicines.frequency(words).isPresent())
                .findFirst()
                .orElse(written.isEmpty() ? "" : written.get(0));
    }

    private static String text(Administration medicine, String element) {
        return medicine.entry(element)
                .map(entry -> entry.display().isEmpty() ? entry.value() : entry.display())
                .orElse("");
    }

    private static @Nullable Amount amount(Administration medicine, String element, String unit, IssueList issues) {
        return medicine.entry(element)
                .map(entry -> amount(entry, entry.unit().isEmpty() ? unit : entry.unit(), issues))
                .orElse(null);
    }

    /** A number that is more than nothing; null where there is none, or one that cannot be read, which is an issue. */
    private static @Nullable Amount amount(Entry entry, String unit, IssueList issues) {
        if (entry.value().isEmpty()) {
            return null;
        }
        Optional<BigDecimal> number = LooseNumber.parse(entry.value())
                .filter(read -> read.unit().isEmpty() && read.value().signum() > 0)
                .map(LooseNumber::value);
        if (number.isEmpty()) {
            issues.add(IssueCode.NUMBER_UNREADABLE, entry.element());
            return null;
        }
        return new Amount(number.get(), unit);
    }

    private static Optional<Entry> said(List<Entry> entries, String element) {
        return entries.stream().filter(entry -> entry.element().equals(element)).findFirst();
    }
}
