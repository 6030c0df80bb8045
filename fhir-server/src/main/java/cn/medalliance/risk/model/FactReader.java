package cn.medalliance.risk.model;

import cn.medalliance.guide.Guide;
import cn.medalliance.guide.TableRow;
import cn.medalliance.guide.table.RecordedDisease;
import cn.medalliance.shared.CountyTime;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a record says in the words of the decision tables: the guide's tables {@code measured-facts} (observations), {@code
 * recorded-diseases} (diagnoses) and {@code form-facts} (the screening form). Immutable.
 */
public final class FactReader {

    /** Statuses of observations that count. */
    public static final Set<ObservationStatus> SURE = Collections.unmodifiableSet(
            EnumSet.of(ObservationStatus.FINAL, ObservationStatus.AMENDED, ObservationStatus.CORRECTED));

    /** Treatment lowers a pressure and not the risk: of several the highest is meant. */
    private static final Set<String> PRESSURES = Set.of("sbp", "dbp");

    private final String canonical;
    private final Map<String, String> measured = new HashMap<>();
    private final List<RecordedDisease> diseases;
    private final List<TableRow> answers;
    private final String place;

    /** Whether of several pressures the highest is meant, as it is of people who are treated, or the last. */
    public enum Pressure {
        HIGHEST,
        LAST
    }

    public FactReader(Guide guide) {
        canonical = guide.canonical();
        guide.table("measured-facts")
                .forEach(row -> measured.put(system(row) + "|" + row.cell("code"), row.cell("fact")));
        diseases = RecordedDisease.all(guide);
        answers = List.copyOf(guide.table("form-facts"));
        place = guide.canonical("StructureDefinition", "collection-place");
    }

    private String system(TableRow row) {
        String system = row.cell("system");
        return system.startsWith("CodeSystem/") ? canonical + "/" + system : system;
    }

    /** The codes of observations that give one of these facts. */
    public List<Coding> codings(Collection<String> facts) {
        return measured.entrySet().stream()
                .filter(each -> facts.contains(each.getValue()))
                .map(each -> each.getKey().split("\\|"))
                .map(parts -> new Coding(parts[0], parts[1], null))
                .toList();
    }

    /** Whether an observation gives a fact. */
    public boolean isAsked(Observation observation) {
        return SURE.contains(observation.getStatus())
                && values(observation).findAny().isPresent();
    }

    /** Whether a diagnosis gives a fact. */
    public boolean isAsked(Condition condition) {
        return diseases.stream().anyMatch(disease -> disease.isOf(condition));
    }

    /** The programmes whose disease is among these diagnoses. */
    public Set<String> programmes(Collection<Condition> conditions) {
        return diseases.stream()
                .filter(disease -> !disease.programme().isEmpty())
                .filter(disease -> conditions.stream().anyMatch(condition -> disease.isOf(condition)))
                .map(RecordedDisease::programme)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * What is known as of a day. Of what was measured more than once the last counts, of pressures as asked; pressures taken at home
     * count for nothing here, since their limits are others.
     *
     * @param forms answers to the screening form
     */
    public Facts read(
            Patient patient,
            LocalDate day,
            Pressure pressure,
            Collection<Observation> observations,
            Collection<Condition> conditions,
            Collection<QuestionnaireResponse> forms) {
        Map<String, String> values = new HashMap<>();
        Map<String, String> sources = new HashMap<>();
        forms.stream()
                .sorted(Comparator.comparing(form -> form.hasAuthored() ? form.getAuthored() : new Date(0)))
                .forEach(form -> answered(form, values, sources));
        if (patient.hasBirthDate()) {
            LocalDate born = CountyTime.dayOf(patient.getBirthDate());
            values.put("age", String.valueOf(Period.between(born, day).getYears()));
        }
        if (patient.hasGender()) {
            switch (patient.getGender()) {
                case MALE -> values.put("sex", "1");
                case FEMALE -> values.put("sex", "2");
                default -> values.remove("sex");
            }
        }
        observations.stream()
                .filter(observation -> SURE.contains(observation.getStatus()))
                .sorted(Comparator.comparing(FactReader::time)
                        .thenComparing(observation -> observation.getIdElement().getIdPart()))
                .forEach(observation -> values(observation).forEach(said -> {
                    boolean isLower = PRESSURES.contains(said.fact())
                            && pressure == Pressure.HIGHEST
                            && sources.containsKey(said.fact())
                            && new BigDecimal(values.get(said.fact())).compareTo(new BigDecimal(said.value())) > 0;
                    if (!isLower) {
                        values.put(said.fact(), said.value());
                        sources.put(said.fact(), reference(observation));
                    }
                }));
        for (RecordedDisease disease : diseases) {
            if (conditions.stream().anyMatch(condition -> disease.isOf(condition))) {
                values.put(disease.fact(), "true");
            }
        }
        return new Facts(values, sources);
    }

    private static Date time(Observation observation) {
        return observation.hasEffectiveDateTimeType()
                ? observation.getEffectiveDateTimeType().getValue()
                : new Date(0);
    }

    private record Said(String fact, String value) {}

    /** What stands beside a reason why there is no value is none. */
    private Stream<Said> values(Observation observation) {
        return Stream.concat(
                        observation.hasDataAbsentReason()
                                ? Stream.of()
                                : said(observation.getCode(), observation.getValue()),
                        observation.getComponent().stream()
                                .filter(component -> !component.hasDataAbsentReason())
                                .flatMap(component -> said(component.getCode(), component.getValue())))
                .filter(said -> !PRESSURES.contains(said.fact()) || !isAtHome(observation));
    }

    private boolean isAtHome(Observation observation) {
        return observation.getExtensionsByUrl(place).stream()
                .anyMatch(extension -> extension.getValue() instanceof CodeableConcept concept
                        && concept.hasCoding(canonical + "/CodeSystem/mca-collection-place", "home"));
    }

    private Stream<Said> said(CodeableConcept code, @Nullable Type value) {
        String text = text(value);
        return text.isEmpty()
                ? Stream.of()
                : code.getCoding().stream()
                        .map(coding -> measured.get(coding.getSystem() + "|" + coding.getCode()))
                        .filter(fact -> fact != null)
                        .distinct()
                        .map(fact -> new Said(fact, text));
    }

    private static String text(@Nullable Type value) {
        // "Less than 190" says nothing of whether it is at least 180.
        if (value instanceof Quantity quantity && quantity.hasComparator()) {
            return "";
        }
        if (value instanceof Quantity quantity && quantity.hasValue()) {
            return quantity.getValue().toPlainString();
        }
        if (value instanceof CodeableConcept concept
                && concept.getCodingFirstRep().hasCode()) {
            return concept.getCodingFirstRep().getCode();
        }
        if (value instanceof Coding coding && coding.hasCode()) {
            return coding.getCode();
        }
        return value != null && value.isPrimitive() ? String.valueOf(value.primitiveValue()) : "";
    }

    private void answered(QuestionnaireResponse form, Map<String, String> values, Map<String, String> sources) {
        for (TableRow row : answers) {
            items(form.getItem())
                    .filter(item -> row.cell("linkId").equals(item.getLinkId()))
                    .map(item -> text(item.getAnswerFirstRep().getValue()))
                    .filter(text -> !text.isEmpty() && row.cell("equals").isEmpty())
                    .forEach(text -> {
                        values.put(row.cell("fact"), text);
                        sources.put(row.cell("fact"), reference(form));
                    });
        }
    }

    private static Stream<QuestionnaireResponseItemComponent> items(List<QuestionnaireResponseItemComponent> items) {
        return items.stream().flatMap(item -> Stream.concat(Stream.of(item), items(item.getItem())));
    }

    private static String reference(Resource resource) {
        return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    }
}
