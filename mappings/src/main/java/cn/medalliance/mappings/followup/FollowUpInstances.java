package cn.medalliance.mappings.followup;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.guide.Guide;
import cn.medalliance.guide.identifier.ResidentId;
import cn.medalliance.guide.identifier.UnifiedSocialCreditCode;
import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.cda.ClinicalDocument;
import cn.medalliance.mappings.codes.CodeMap;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.codes.Translation;
import cn.medalliance.mappings.csv.CsvTable;
import cn.medalliance.mappings.form.Absences;
import cn.medalliance.mappings.form.Answer;
import cn.medalliance.mappings.form.FormAnswers;
import cn.medalliance.mappings.form.MedicationExtraction;
import cn.medalliance.mappings.resident.DateCells;
import cn.medalliance.mappings.table.Cell;
import cn.medalliance.mappings.table.RawRow;
import cn.medalliance.mappings.table.Table;
import cn.medalliance.mappings.table.UnusableFile;
import cn.medalliance.mappings.text.LooseDate;
import cn.medalliance.mappings.text.LooseText;
import cn.medalliance.mappings.text.PhoneNumbers;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * Follow-ups of hypertension as instances of the logical models that the guide's StructureMaps start from: rows of an export
 * ({@code lm-followup-htn-csv}) and national documents ({@code lm-ws483-htn}).
 *
 * <p>What is loose in a cell is read before, for the mapping language cannot: dates become {@code yyyy-MM-dd}, numbers plain ones in the
 * form's unit, words such as its table has them, two values of one cell two elements; a number of a resident or an organisation
 * that is none is left out. What a word means, and what becomes of it, stays to the map.
 */
public final class FollowUpInstances {
    private static final Pattern RECORD_NUMBER = Pattern.compile("\\d{17}");

    /** The element of each answer, by its linkId. */
    private static final Map<String, String> ELEMENTS = elements();

    private final FollowUpForm form;
    private final CodeMaps maps;
    private final Absences absences;
    private final AnswersStep answering;
    private final MedicationStep medications;

    private FollowUpInstances(Guide guide, FhirContext context, CodeMaps maps) {
        this.form = FollowUpForm.of("htn", guide, context);
        this.maps = maps;
        this.absences = new Absences(maps);
        this.answering = new AnswersStep(form, maps, absences, new DateCells(absences));
        this.medications = new MedicationStep(new MedicationExtraction(guide, maps), absences);
    }

    /** Reads by the form of hypertension follow-ups. */
    public static FollowUpInstances of(Guide guide, FhirContext context, CodeMaps maps) {
        return new FollowUpInstances(guide, context, maps);
    }

    /**
     * The rows of a CSV file as JSON, by their numbers; rows that are torn or blank are left out.
     *
     * @throws UnusableFile when it is no such file
     */
    public Map<Long, String> rows(InputStream input, Delivery delivery) throws IOException, UnusableFile {
        Map<Long, String> instances = new LinkedHashMap<>();
        try (Table table = CsvTable.open(input)) {
            FollowUpReader reader = new FollowUpReader(table.headings(), form.columns(), new IssueList(0));
            while (table.hasNext()) {
                RawRow row = table.next();
                if (row.fault() == null && !row.isBlank()) {
                    instances.put(
                            row.number(),
                            instance(reader.read(row), delivery, false).toString());
                }
            }
        }
        return instances;
    }

    /**
     * A document (CDA) as JSON. Its bytes are not in it.
     *
     * @throws UnusableFile when it is no document
     */
    public String document(byte[] bytes, Delivery delivery) throws UnusableFile {
        ClinicalDocument document = ClinicalDocument.read(bytes);
        FollowUpRow row = new DocumentReader(form.columns()).read(document, delivery, new IssueList(1));
        return DocumentInstance.of(document, instance(row, delivery, true), delivery)
                .toString();
    }

    /** @param codes whether codes stand in it as such; otherwise in words, where the table has one */
    private JsonObject instance(FollowUpRow row, Delivery delivery, boolean codes) {
        IssueList unheard = new IssueList(row.number());
        FormAnswers answers = answering.fill(row, unheard);
        JsonObject instance = new JsonObject();
        head(row, instance);
        ELEMENTS.forEach((linkId, element) -> answer(linkId, element, answers, codes, instance));
        if (!codes) {
            pressures(instance);
        }
        answers.repetitions("x.aux").forEach(examination -> {
            add(instance, "examinationName", text(examination.get("x.aux.name")));
            add(instance, "examination", text(examination.get("x.aux.result")));
        });
        JsonArray drugs = new JsonArray();
        medications.read(row.drugs(), answers, unheard).forEach(medicine -> drugs.add(drug(medicine)));
        if (!drugs.isEmpty()) {
            instance.add("drug", drugs);
        }
        instance.add("delivery", origin(row, delivery));
        return instance;
    }

    private void head(FollowUpRow row, JsonObject instance) {
        said(row.cell("organization-code"))
                .flatMap(UnifiedSocialCreditCode::parse)
                .ifPresent(code -> add(instance, "organizationCode", code.value()));
        add(instance, "organizationName", row.cell("organization-name").text());
        String record = row.cell("record-number").key();
        add(instance, "recordNumber", RECORD_NUMBER.matcher(record).matches() ? record : "");
        ResidentId.parse(row.cell("resident-id").text()).ifPresent(id -> add(instance, "residentId", id.value()));
        add(instance, "name", row.cell("name").text());
        said(row.cell("gender")).ifPresent(word -> add(instance, "gender", LooseText.key(word)));
        day(row, "birth-date", "birthDate", instance);
        said(row.cell("phone"))
                .ifPresent(phones -> add(
                        instance,
                        "phone",
                        PhoneNumbers.parse(phones).numbers().stream()
                                .map(PhoneNumbers.Phone::number)
                                .collect(Collectors.joining("、"))));
        add(instance, "address", row.cell("address").text());
        said(row.cell("file-number")).ifPresent(file -> add(instance, "fileNumber", LooseText.halfWidth(file)));
        day(row, "enrolled-on", "enrolledOn", instance);
        Cell tier = row.cell("tier");
        boolean known =
                maps.map("cm-tier-text", "source/followup-words").translate(tier.key()) instanceof Translation.Match;
        add(instance, "tier", known ? tier.key() : "");
        said(row.cell("diagnosis-code"))
                .ifPresent(code ->
                        add(instance, "diagnosisCode", LooseText.key(code).toUpperCase(Locale.ROOT)));
        day(row, "diagnosed-on", "diagnosedOn", instance);
        said(row.cell("diagnosing-organization"))
                .flatMap(UnifiedSocialCreditCode::parse)
                .ifPresent(code -> add(instance, "diagnosingOrganization", code.value()));
        said(row.cell("follow-up-number"))
                .ifPresent(number -> add(instance, "followUpNumber", LooseText.halfWidth(number)));
        LooseDate.parse(row.cell("date").text())
                .ifPresent(date -> add(instance, "date", DateCells.moment(date).getValueAsString()));
        said(row.cell("doctor")).ifPresent(doctor -> add(instance, "doctor", doctor));
    }

    private void day(FollowUpRow row, String column, String element, JsonObject instance) {
        said(row.cell(column))
                .flatMap(LooseDate::parse)
                .filter(date -> !date.isPlaceholder())
                .ifPresent(date -> add(instance, element, date.date().toString()));
    }

    private void answer(String linkId, String element, FormAnswers answers, boolean codes, JsonObject instance) {
        List<Answer> said = answers.answers(linkId);
        add(
                instance,
                element,
                said.stream().map(answer -> written(linkId, answer, codes)).collect(Collectors.joining("、")));
    }

    private String written(String linkId, Answer answer, boolean codes) {
        if (answer instanceof Answer.Absent absent) {
            return standIn(absent.reason());
        }
        Type value = ((Answer.Given) answer).value();
        if (value instanceof Coding coding) {
            return codes ? coding.getCode() : word(linkId, coding);
        }
        return value instanceof BooleanType yes ? (yes.booleanValue() ? "是" : "否") : text(value);
    }

    /** A word for which the column's table has this code. */
    private String word(String linkId, Coding coding) {
        CodeMap table = form.columns().all().stream()
                .filter(column ->
                        column.linkId().equals(linkId) && !column.map().isEmpty())
                .findFirst()
                .map(column -> maps.map(column.map(), column.mapSource()))
                .orElseThrow();
        return table.translate(coding.getDisplay()) instanceof Translation.Match match
                        && match.coding().equalsDeep(coding)
                        && !match.otherwise()
                ? coding.getDisplay()
                : coding.getCode();
    }

    /** A word for which the table of stand-ins has this reason. */
    private static String standIn(Coding reason) {
        return switch (reason.getCode()) {
            case "not-performed" -> "未测";
            case "asked-declined" -> "拒测";
            default -> "不详";
        };
    }

    private static void pressures(JsonObject instance) {
        if (instance.has("systolic") && instance.has("diastolic")) {
            add(
                    instance,
                    "bloodPressure",
                    instance.remove("systolic").getAsString() + "/"
                            + instance.remove("diastolic").getAsString());
        }
    }

    private static JsonObject drug(MedicationExtraction.Medicine medicine) {
        JsonObject drug = new JsonObject();
        add(drug, "number", medicine.linkId().substring(medicine.linkId().lastIndexOf('.') + 1));
        add(drug, "name", medicine.name());
        String times = medicine.times() != null
                ? medicine.times().toString()
                : medicine.frequency() == null
                        ? ""
                        : medicine.frequency().getCode().toLowerCase(Locale.ROOT);
        add(drug, "times", times);
        String dose = medicine.dose() == null
                ? ""
                : medicine.dose().getValue().toPlainString() + medicine.dose().getUnit();
        add(drug, "dose", dose);
        if (!medicine.instruction().equals(inWords(times, dose))) {
            add(drug, "directions", medicine.instruction());
        }
        return drug;
    }

    /** The directions that follow from the columns. */
    private static String inWords(String times, String dose) {
        String daily = times.chars().allMatch(Character::isDigit) ? times + "次" : times;
        return Stream.of(times.isEmpty() ? "" : "每日" + daily, dose.isEmpty() ? "" : "每次" + dose)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("，"));
    }

    private static JsonObject origin(FollowUpRow row, Delivery delivery) {
        JsonObject origin = new JsonObject();
        add(origin, "system", delivery.system().toString());
        add(origin, "document", delivery.document());
        add(origin, "row", Long.toString(row.number()));
        add(origin, "received", delivery.receivedAt().toString());
        add(origin, "text", row.raw());
        return origin;
    }

    private Optional<String> said(Cell cell) {
        return cell.isEmpty() || absences.inWords(cell).isPresent() ? Optional.empty() : Optional.of(cell.text());
    }

    private static String text(@Nullable Type value) {
        return value == null ? "" : value.primitiveValue();
    }

    private static void add(JsonObject object, String element, String text) {
        if (!text.isEmpty()) {
            object.addProperty(element, text);
        }
    }

    private static Map<String, String> elements() {
        Map<String, String> elements = new LinkedHashMap<>();
        elements.put("h.way", "way");
        elements.put("h.next", "nextDate");
        elements.put("s.symptom", "symptoms");
        elements.put("s.other", "otherSymptoms");
        elements.put("v.sbp", "systolic");
        elements.put("v.dbp", "diastolic");
        elements.put("v.weight", "weight");
        elements.put("v.weight.target", "targetWeight");
        elements.put("v.height", "height");
        elements.put("v.bmi", "bmi");
        elements.put("v.bmi.target", "targetBmi");
        elements.put("v.waist", "waist");
        elements.put("v.hr", "heartRate");
        elements.put("v.other", "otherSigns");
        elements.put("l.smoke", "smoking");
        elements.put("l.smoke.target", "targetSmoking");
        elements.put("l.alcohol", "alcohol");
        elements.put("l.alcohol.target", "targetAlcohol");
        elements.put("l.ex.freq", "exerciseTimes");
        elements.put("l.ex.freq.target", "targetExerciseTimes");
        elements.put("l.ex.min", "exerciseMinutes");
        elements.put("l.ex.min.target", "targetExerciseMinutes");
        elements.put("l.salt", "salt");
        elements.put("l.salt.target", "targetSalt");
        elements.put("l.psych", "psychology");
        elements.put("l.comply", "compliance");
        elements.put("m.adherence", "adherence");
        elements.put("m.adr", "reaction");
        elements.put("m.adr.text", "reactionText");
        elements.put("c.eval", "evaluation");
        elements.put("c.next", "nextAction");
        elements.put("c.adjust", "adjustment");
        elements.put("c.note", "note");
        elements.put("r.refer", "referred");
        elements.put("r.reason", "referralReason");
        elements.put("r.org", "referralOrganization");
        elements.put("r.dept", "referralDepartment");
        elements.put("r.contact", "referralContact");
        elements.put("r.phone", "referralPhone");
        elements.put("r.result", "referralResult");
        return elements;
    }
}
