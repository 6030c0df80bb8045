package cn.medalliance.mappings.hl7v2;

import ca.uhn.hl7v2.model.Segment;
import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.Severity;
import cn.medalliance.mappings.codes.CodeMap;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.codes.Translation;
import cn.medalliance.mappings.csv.OwnTable;
import cn.medalliance.mappings.form.UnitConversions;
import cn.medalliance.mappings.text.LooseText;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.jspecify.annotations.Nullable;

/** One OBX as an Observation. An item that nobody exchanges is left out; one that cannot be read refuses the message. */
final class ResultReader {
    private static final String TABLE = "/cn/medalliance/mappings/hl7v2/results.csv";
    private static final String LOINC = "http://loinc.org";
    private static final String UCUM = "http://unitsofmeasure.org";
    /** {@code 7.8}, {@code <3.9}, and SN with its parts joined: {@code >=16.7}. */
    private static final Pattern NUMBER = Pattern.compile("(<=|>=|<|>)?([+-]?\\d{1,9}(?:\\.\\d{1,6})?)");

    private final CodeMaps maps;
    private final CodeMap items;
    private final CodeMap flags;
    private final CodeMap arrows;
    private final CodeMap states;
    private final CodeMap units;
    private final UnitConversions conversions = new UnitConversions();
    private final Map<String, String> unitOf = new HashMap<>();
    private final String valueOriginal;

    ResultReader(Guide guide, CodeMaps maps) {
        this.maps = maps;
        items = maps.map("cm-lis-loinc", "CodeSystem/src-lis-item");
        flags = maps.map("cm-v2-abnormal-flag", "http://terminology.hl7.org/CodeSystem/v2-0078");
        arrows = maps.map("cm-v2-abnormal-flag", "CodeSystem/src-lis-flag");
        states = maps.map("cm-v2-result-status", "http://terminology.hl7.org/CodeSystem/v2-0085");
        units = maps.map("cm-unit", "source/followup-words");
        valueOriginal = guide.canonical("StructureDefinition", "value-original");
        OwnTable.rows(TABLE).forEach(row -> unitOf.put(row.get("loinc"), row.get("unit")));
    }

    /** The result; empty when it is not one that is exchanged, or cannot be read. */
    Optional<Observation> read(Segment obx, Delivery delivery, IssueList issues) {
        String place = "OBX " + Message.get(obx, 3, 0, 1);
        Optional<String> loinc = loinc(obx, place, issues);
        Optional<Observation.ObservationStatus> status = status(Message.get(obx, 11, 0, 1), place, issues);
        if (loinc.isEmpty() || status.isEmpty()) {
            return Optional.empty();
        }
        Observation observation = new Observation();
        Optional<Quantity> value = value(obx, loinc.get(), place, observation, issues);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        observation.setStatus(status.get());
        observation.addCategory(new CodeableConcept(
                new Coding("http://terminology.hl7.org/CodeSystem/observation-category", "laboratory", "Laboratory")));
        CodeableConcept code = new CodeableConcept().addCoding(maps.coding(LOINC, loinc.get()));
        observation.setCode(code.setText(Message.get(obx, 3, 0, 2).isEmpty() ? null : Message.get(obx, 3, 0, 2)));
        observation.setValue(value.get());
        MessageHead.time(Message.get(obx, 14, 0, 1), place, issues).ifPresent(observation::setEffective);
        interpretation(Message.get(obx, 8, 0, 1)).ifPresent(observation::addInterpretation);
        String range = Message.get(obx, 7, 0, 1);
        if (!range.isEmpty()) {
            observation.addReferenceRange().setText(range);
        }
        return Optional.of(observation);
    }

    private Optional<String> loinc(Segment obx, String place, IssueList issues) {
        for (int coding = 1; coding <= 4; coding += 3) {
            String code = Message.get(obx, 3, 0, coding);
            if ("LN".equals(Message.get(obx, 3, 0, coding + 2)) && unitOf.containsKey(code)) {
                return Optional.of(code);
            }
        }
        Translation translation = items.translate(Message.get(obx, 3, 0, 1));
        if (translation instanceof Translation.Match match) {
            return Optional.of(match.coding().getCode());
        }
        if (translation instanceof Translation.NoMatch none) {
            issues.add(IssueCode.CODE_NO_MATCH, Severity.INFORMATION, place, Bilingual.of(none.reason()));
        } else {
            issues.add(IssueCode.CODE_UNKNOWN, Severity.WARNING, place);
        }
        return Optional.empty();
    }

    /** Only what stands is exchanged; a correction and an error of entry change what was sent before. */
    private Optional<Observation.ObservationStatus> status(String code, String place, IssueList issues) {
        String status = states.translate(code) instanceof Translation.Match match
                ? match.coding().getCode()
                : "";
        if (status.isEmpty()) {
            issues.add(IssueCode.CODE_UNKNOWN, place);
            return Optional.empty();
        }
        if (status.equals("registered") || status.equals("cancelled")) {
            issues.add(IssueCode.RESULT_STATUS, place);
            return Optional.empty();
        }
        return Optional.of(Observation.ObservationStatus.fromCode(status));
    }

    private Optional<Quantity> value(
            Segment obx, String loinc, String place, Observation observation, IssueList issues) {
        boolean structured = "SN".equals(Message.get(obx, 2, 0, 1));
        String text = structured
                ? Message.get(obx, 5, 0, 1) + Message.get(obx, 5, 0, 2)
                : LooseText.key(Message.get(obx, 5, 0, 1));
        Matcher number = NUMBER.matcher(text);
        if (!number.matches()) {
            issues.add(IssueCode.NUMBER_UNREADABLE, place);
            return Optional.empty();
        }
        String needed = unitOf.getOrDefault(loinc, "");
        String written = Message.get(obx, 6, 0, 1);
        if (written.isEmpty()) {
            issues.add(IssueCode.UNIT_MISSING, place, Bilingual.same(needed));
            return Optional.empty();
        }
        String unit = units.translate(LooseText.key(written)) instanceof Translation.Match match
                ? match.coding().getCode()
                : "";
        BigDecimal value = new BigDecimal(number.group(2));
        Quantity quantity = quantity(number.group(1), value, needed);
        if (!unit.equals(needed)) {
            Optional<BigDecimal> converted = conversions.convert(loinc, unit, value);
            if (converted.isEmpty()) {
                issues.add(IssueCode.UNIT_MISMATCH, place, Bilingual.same(needed));
                return Optional.empty();
            }
            issues.add(IssueCode.UNIT_CONVERTED, place, Bilingual.same(unit), Bilingual.same(needed));
            observation.addExtension(valueOriginal, quantity(number.group(1), value, unit));
            quantity.setValue(converted.get());
        }
        return Optional.of(quantity);
    }

    private static Quantity quantity(@Nullable String comparator, BigDecimal value, String unit) {
        Quantity quantity =
                new Quantity().setValue(value).setUnit(unit).setSystem(UCUM).setCode(unit);
        if (comparator != null) {
            quantity.setComparator(Quantity.QuantityComparator.fromCode(comparator));
        }
        return quantity;
    }

    private Optional<CodeableConcept> interpretation(String flag) {
        for (CodeMap table : new CodeMap[] {flags, arrows}) {
            if (table.translate(flag) instanceof Translation.Match match) {
                return Optional.of(new CodeableConcept(match.coding()));
            }
        }
        return Optional.empty();
    }
}
