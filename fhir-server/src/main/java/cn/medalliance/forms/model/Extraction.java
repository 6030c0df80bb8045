package cn.medalliance.forms.model;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.forms.model.RecordedVisits.Kind;
import cn.medalliance.guide.Guide;
import cn.medalliance.guide.ProfileSelection;
import cn.medalliance.guide.table.Thresholds;
import cn.medalliance.mappings.codes.CodeMap;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.codes.Translation;
import cn.medalliance.mappings.form.Absences;
import cn.medalliance.mappings.form.Form;
import cn.medalliance.mappings.form.FormAnswers;
import cn.medalliance.mappings.form.ObservationExtraction;
import cn.medalliance.mappings.form.VisitFacts;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * What a filled-in form becomes: its Observations as the form marks them, goals, medicines and immunisations as the table
 * {@code form-extraction} says, and what the rules make of it. The same form gives the same resources. Immutable.
 */
public final class Extraction {

    private static final String AT_A_DISTANCE = "VR";
    private static final String HOME = "home";
    /** More medicines than this on one form are not looked for when they are gone. */
    private static final int MEDICINES = 12;

    private final FollowUpRules rules;
    private final CopiedValues copied;
    private final ObservationExtraction observations;
    private final StatedResources stated;
    private final Proposals proposals;
    private final ExtractionTable table;
    private final CodeMaps maps;
    private final CodeMap classes;
    private final CodeMap places;
    private final ProfileSelection profiles;
    private final List<String> programmes;

    public Extraction(Guide guide, FhirContext fhir) {
        FormFacts facts = FormFacts.of(guide);
        Thresholds thresholds = Thresholds.of(guide);
        maps = CodeMaps.of(guide, fhir);
        rules = new FollowUpRules(guide, facts);
        copied = new CopiedValues(facts, thresholds);
        observations = new ObservationExtraction(guide, maps, new Absences(maps));
        table = new ExtractionTable(guide);
        stated = new StatedResources(guide, maps, table);
        proposals = new Proposals(guide, maps, table, thresholds);
        classes = maps.map("cm-visitway-to-class", "urn:oid:2.16.156.10011.2.3.1.183");
        places = maps.map("cm-visitway-to-collection-place", "urn:oid:2.16.156.10011.2.3.1.183");
        profiles = ProfileSelection.of(guide);
        programmes = RecordedVisits.of(guide).programmes();
    }

    /**
     * What came of a form.
     *
     * @param resources by the key behind the form's number
     * @param judgements one for each programme, or one without a programme
     * @param copied the linkIds of values that seem copied
     * @param unasked whether the rules propose a referral that nobody can ask for
     */
    public record Extracted(
            Map<String, Resource> resources, List<Judgement> judgements, List<String> copied, boolean unasked) {}

    /** Takes a form apart. */
    public Extracted extract(FilledForm form) {
        Map<String, Resource> resources = new LinkedHashMap<>();
        if (!form.response().hasSubject()) {
            return new Extracted(resources, List.of(), List.of(), false);
        }
        FormAnswers answers = form.answers();
        VisitFacts facts = facts(form);
        Map<String, Observation> observed = observations.extract(answers, facts);
        observed.forEach((key, observation) -> {
            observation.addIdentifier(form.number(key));
            date(observation, key, answers);
            resources.put(key, observation);
        });
        resources.putAll(stated.goals(form));
        resources.putAll(stated.medicines(form, facts));
        resources.putAll(stated.immunisations(form));
        List<Judgement> judgements = judge(form);
        List<String> same = form.visit().kind() == Kind.FOLLOW_UP
                ? copied.find(
                        answers,
                        form.before().stream().map(FilledForm.Earlier::answers).toList())
                : List.of();
        if (!same.isEmpty()) {
            resources.put(Proposals.COPIED, proposals.copied(form, copied.visits()));
        }
        Map<String, Resource> proposed = proposals.of(form, judgements, observed);
        resources.putAll(proposed);
        boolean unasked = judgements.stream().anyMatch(Judgement::refers) && !proposed.containsKey(Proposals.REFERRAL);
        resources
                .values()
                .forEach(resource -> profiles.profileFor(resource)
                        .ifPresent(profile -> resource.getMeta().addProfile(profile)));
        return new Extracted(resources, judgements, same, unasked);
    }

    /**
     * Every key under which a form can make a resource of a type, whatever its answers: what is there under one of them and was
     * not made is out of date.
     */
    public List<String> keys(FilledForm form, String type) {
        Form asked = form.answers().form();
        return switch (type) {
            case "Observation" -> asked.observedKeys(programmes);
            case "Goal" -> keys(asked, "goal");
            case "Immunization" -> keys(asked, "immunization");
            case "MedicationStatement" ->
                keys(asked, "medication").stream()
                        .flatMap(group -> IntStream.rangeClosed(1, MEDICINES).mapToObj(number -> group + "." + number))
                        .toList();
            case "ServiceRequest" -> List.of(Proposals.REFERRAL);
            case "Task" -> List.of(Proposals.FOLLOW_UP);
            case "DetectedIssue" -> form.visit().kind() == Kind.FOLLOW_UP ? List.of(Proposals.COPIED) : List.of();
            default -> List.of();
        };
    }

    private List<String> keys(Form form, String kind) {
        return table.into(kind).stream()
                .map(ExtractionTable.Row::linkId)
                .filter(form::has)
                .toList();
    }

    private List<Judgement> judge(FilledForm form) {
        Integer age = age(form);
        List<String> programmes = form.visit().programmes(form.answers());
        List<Judgement> judgements = new ArrayList<>();
        (programmes.isEmpty() ? List.of("") : programmes)
                .forEach(programme ->
                        judgements.add(rules.judge(form.answers(), programme, age, form.before(programme))));
        return judgements;
    }

    private static @Nullable Integer age(FilledForm form) {
        if (form.patient() == null || !form.patient().hasBirthDate()) {
            return null;
        }
        try {
            LocalDate born =
                    LocalDate.parse(form.patient().getBirthDateElement().getValueAsString());
            return Period.between(born, LocalDate.parse(form.day())).getYears();
        } catch (DateTimeParseException notToTheDay) {
            return null;
        }
    }

    private VisitFacts facts(FilledForm form) {
        Reference author = form.response().getAuthor().copy();
        boolean isProfessional = author.getReference() != null
                ? author.getReference().contains("Practitioner")
                        || author.getReference().contains("Organization")
                : !"RelatedPerson".equals(author.getType()) && !"Patient".equals(author.getType());
        List<Reference> performers = List.of(isProfessional ? author : form.subject());
        boolean told = form.answers()
                        .value("v.selfreport", BooleanType.class)
                        .map(BooleanType::booleanValue)
                        .orElse(false)
                || isAtADistance(form);
        return new VisitFacts(
                form.subject(),
                form.encounterAddress(),
                form.address(),
                form.moment(),
                performers,
                told ? List.of(form.subject()) : performers,
                place(form, isProfessional),
                "manual",
                programme(form));
    }

    private boolean isAtADistance(FilledForm form) {
        return way(form)
                .map(way -> classes.translate(way.getCode()))
                .filter(translation -> translation instanceof Translation.Match match
                        && AT_A_DISTANCE.equals(match.coding().getCode()))
                .isPresent();
    }

    private static Optional<Coding> way(FilledForm form) {
        return form.answers().value("h.way", Coding.class);
    }

    private @Nullable CodeableConcept place(FilledForm form, boolean isProfessional) {
        Coding way = way(form).orElse(null);
        if (way != null) {
            return places.translate(way.getCode()) instanceof Translation.Match match
                    ? new CodeableConcept(match.coding())
                    : null;
        }
        return isProfessional ? null : new CodeableConcept(maps.coding("CodeSystem/mca-collection-place", HOME));
    }

    private @Nullable Coding programme(FilledForm form) {
        List<String> programmes = form.visit().programmes(form.answers());
        return programmes.size() == 1 ? maps.coding("CodeSystem/mca-programme", programmes.get(0)) : null;
    }

    /** A result that has a day of its own. */
    private void date(Observation observation, String key, FormAnswers answers) {
        table.into("date").stream()
                .filter(row -> row.linkId().equals(key) && answers.form().has(row.date()))
                .flatMap(row -> answers.value(row.date(), DateType.class).stream())
                .findFirst()
                .ifPresent(day -> observation.getEffectiveDateTimeType().setValueAsString(day.getValueAsString()));
    }
}
