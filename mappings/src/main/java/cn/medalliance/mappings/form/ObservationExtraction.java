package cn.medalliance.mappings.form;

import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.codes.CodeMap;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.codes.Translation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/**
 * The Observations that follow from a filled-in form: one for each question that the form marks for extraction, but for
 * the two pressures, which make one, and one for each repetition of what is said by programme. Immutable.
 */
public final class ObservationExtraction {
    private static final String SYSTOLIC = "v.sbp";
    private static final String DIASTOLIC = "v.dbp";
    private static final String REACTION = "m.adr";
    private static final Map<String, String> NOTES = Map.of("s.symptom", "s.other", REACTION, "m.adr.text");
    private static final Set<String> OF_A_PROGRAMME = Set.of("c.eval", "c.next");

    private final CodeMaps maps;
    private final Absences absences;
    private final CodeMap reactions;
    private final Coding programmeCode;
    private final String collectionPlace;
    private final String source;
    private final String valueOriginal;

    public ObservationExtraction(Guide guide, CodeMaps maps, Absences absences) {
        this.maps = maps;
        this.absences = absences;
        programmeCode = maps.coding("CodeSystem/mca-observation", "programme");
        reactions = maps.map("cm-adr-to-yes-no", "CodeSystem/mca-adr");
        collectionPlace = guide.canonical("StructureDefinition", "collection-place");
        source = guide.canonical("StructureDefinition", "observation-source");
        valueOriginal = guide.canonical("StructureDefinition", "value-original");
    }

    /** The Observations by the linkId under which they are identified, in the order of the form. */
    public Map<String, Observation> extract(FormAnswers answers, VisitFacts visit) {
        Map<String, Observation> observations = new LinkedHashMap<>();
        for (FormItem item : answers.form().items()) {
            List<Answer> said = said(answers, item.linkId());
            if (said.isEmpty() && item.linkId().equals(SYSTOLIC)) {
                said = said(answers, DIASTOLIC);
            }
            if (!item.isObserved() || said.isEmpty() || item.linkId().equals(DIASTOLIC)) {
                continue;
            }
            Observation observation = begin(item, visit);
            if (item.linkId().equals(SYSTOLIC)) {
                pressure(answers, observation);
            } else {
                observation.setCode(code(item));
                value(item, said, observation);
                answers.original(item.linkId())
                        .ifPresent(original -> observation.addExtension(valueOriginal, original));
                note(answers, item, observation);
                programme(item, visit, observation);
            }
            observations.put(item.linkId(), observation);
        }
        answers.form().items().forEach(group -> extractRepetitions(group, answers, visit, observations));
        return observations;
    }

    /** What a group says of several programmes, under the part's linkId with the programme's code behind it. */
    private void extractRepetitions(
            FormItem group, FormAnswers answers, VisitFacts visit, Map<String, Observation> observations) {
        for (Map<String, Type> repetition : answers.repetitions(group.linkId())) {
            Optional<Coding> programme = group.children().stream()
                    .filter(FormItem::namesProgramme)
                    .map(part -> repetition.get(part.linkId()))
                    .filter(Coding.class::isInstance)
                    .map(Coding.class::cast)
                    .findFirst();
            for (FormItem part : group.children()) {
                Type value = repetition.get(part.linkId());
                if (part.isObserved() && value != null && programme.isPresent()) {
                    Observation observation = begin(part, visit);
                    observation.setCode(code(part));
                    observation.setValue(value(part, value));
                    addProgramme(observation, programme.get());
                    observations.put(part.linkId() + "." + programme.get().getCode(), observation);
                }
            }
        }
    }

    private Observation begin(FormItem item, VisitFacts visit) {
        Observation observation = new Observation();
        if (visit.place() != null) {
            observation.addExtension(collectionPlace, visit.place().copy());
        }
        observation.addExtension(
                source, new CodeableConcept(maps.coding("CodeSystem/mca-observation-source", visit.source())));
        observation.setStatus(Observation.ObservationStatus.FINAL);
        observation.addCategory(item.category());
        observation.setSubject(visit.subject().copy());
        observation.setEncounter(visit.encounter().copy());
        observation.setEffective(new DateTimeType(visit.effective()));
        boolean measured =
                "vital-signs".equals(item.category().getCodingFirstRep().getCode());
        (measured ? visit.measurers() : visit.performers())
                .forEach(performer -> observation.addPerformer(performer.copy()));
        observation.addDerivedFrom(visit.response().copy());
        return observation;
    }

    private void pressure(FormAnswers answers, Observation observation) {
        observation.setCode(new CodeableConcept(
                new Coding("http://loinc.org", "85354-9", "Blood pressure panel with all children optional")));
        for (String linkId : List.of(SYSTOLIC, DIASTOLIC)) {
            FormItem item = answers.form().item(linkId);
            Observation.ObservationComponentComponent component =
                    observation.addComponent().setCode(code(item));
            List<Answer> said = said(answers, linkId);
            if (said.isEmpty()) {
                component.setDataAbsentReason(new CodeableConcept(absences.unknown()));
            } else if (said.get(0) instanceof Answer.Given given) {
                component.setValue(quantity(item, given.value()));
            } else if (said.get(0) instanceof Answer.Absent absent) {
                component.setDataAbsentReason(
                        new CodeableConcept(absent.reason().copy()));
            }
        }
    }

    private void value(FormItem item, List<Answer> said, Observation observation) {
        if (said.size() > 1) {
            for (Answer answer : said) {
                if (answer instanceof Answer.Given given) {
                    observation.addComponent().setCode(code(item)).setValue(value(item, given.value()));
                }
            }
        } else if (said.get(0) instanceof Answer.Given given) {
            observation.setValue(value(item, given.value()));
        } else if (said.get(0) instanceof Answer.Absent absent) {
            observation.setDataAbsentReason(new CodeableConcept(absent.reason().copy()));
        }
    }

    private Type value(FormItem item, Type value) {
        if (value instanceof Coding coding) {
            return item.linkId().equals(REACTION) ? occurred(coding) : new CodeableConcept(coding.copy());
        }
        if (value instanceof BooleanType) {
            return value.copy();
        }
        return quantity(item, value);
    }

    private BooleanType occurred(Coding reaction) {
        return new BooleanType(reactions.translate(reaction.getCode()) instanceof Translation.Match match
                && "Y".equals(match.coding().getCode()));
    }

    private static Quantity quantity(FormItem item, Type value) {
        Quantity quantity = new Quantity().setValue(new BigDecimal(value.primitiveValue()));
        Coding unit = item.unit();
        if (unit != null) {
            quantity.setUnit(unit.getDisplay()).setSystem(unit.getSystem()).setCode(unit.getCode());
        }
        return quantity;
    }

    private static void note(FormAnswers answers, FormItem item, Observation observation) {
        String linkId = NOTES.get(item.linkId());
        if (linkId != null) {
            answers.value(linkId, StringType.class)
                    .map(PrimitiveType::getValue)
                    .ifPresent(text -> observation.addNote().setText(text));
        }
    }

    private void programme(FormItem item, VisitFacts visit, Observation observation) {
        if (OF_A_PROGRAMME.contains(item.linkId()) && visit.programme() != null) {
            addProgramme(observation, visit.programme());
        }
    }

    private void addProgramme(Observation observation, Coding programme) {
        observation
                .addComponent()
                .setCode(new CodeableConcept(programmeCode.copy()))
                .setValue(new CodeableConcept(programme.copy()));
    }

    private CodeableConcept code(FormItem item) {
        CodeableConcept code = new CodeableConcept();
        for (Coding coding : item.codes()) {
            code.addCoding(coding.hasDisplay() ? coding : maps.coding(coding.getSystem(), coding.getCode()));
        }
        return code;
    }

    /** What the source itself says to a question; a question left open says nothing. */
    private static List<Answer> said(FormAnswers answers, String linkId) {
        List<Answer> said = new ArrayList<>();
        for (Answer answer : answers.answers(linkId)) {
            if (answer instanceof Answer.Given || (answer instanceof Answer.Absent absent && absent.stated())) {
                said.add(answer);
            }
        }
        return said;
    }
}
