package cn.medalliance.plans;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.fhir.bundle.CallerCalls;
import cn.medalliance.fhir.guide.GuideWords;
import cn.medalliance.guide.Guide;
import cn.medalliance.guide.table.DecisionRule;
import cn.medalliance.guide.table.DecisionTable;
import cn.medalliance.mappings.form.NextVisitPatch;
import cn.medalliance.plans.model.KnownCourse;
import cn.medalliance.plans.model.KnownCourse.Evaluation;
import cn.medalliance.plans.model.PlanApplication;
import cn.medalliance.plans.model.PlanApplication.Applied;
import cn.medalliance.plans.model.PlanApplication.Circumstances;
import cn.medalliance.plans.model.TierChange;
import cn.medalliance.plans.model.TierRules;
import cn.medalliance.shared.CountyTime;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.ActivityDefinition;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/** Applies plan definitions with what their caller may see of the record, and stores what came of it if asked. */
final class AppliedPlans {

    private static final Set<String> TIERS = Set.of("key", "routine", "general");
    private static final String CONTROLLED = "1";
    private static final String SPECIALIST = "specialist";

    private final CallerCalls calls;
    private final CourseReader courses;
    private final TierRules tierRules;
    private final TierChange tiers;
    private final DecisionTable intervals;
    private final PlanApplication application;
    private final NextVisitPatch nextVisit;
    private final Map<String, PlanDefinition> definitions = new HashMap<>();
    private final GuideWords words;
    private final Clock clock;

    AppliedPlans(
            CallerCalls calls, CourseReader courses, TierChange tiers, Guide guide, FhirContext fhir, Clock clock) {
        this.calls = calls;
        this.courses = courses;
        this.tiers = tiers;
        this.clock = clock;
        tierRules = new TierRules(guide);
        intervals = DecisionTable.of(guide, DecisionTable.INTERVALS);
        nextVisit = new NextVisitPatch(guide);
        words = new GuideWords(guide);
        for (String json : guide.resources("PlanDefinition")) {
            PlanDefinition definition = fhir.newJsonParser().parseResource(PlanDefinition.class, json);
            definitions.put(definition.getIdElement().getIdPart(), definition);
        }
        application = new PlanApplication(
                guide,
                fhir,
                guide.resources("ActivityDefinition").stream()
                        .map(json -> fhir.newJsonParser().parseResource(ActivityDefinition.class, json))
                        .collect(Collectors.toMap(ActivityDefinition::getUrl, each -> each)));
    }

    CarePlan apply(
            String id,
            IdType subject,
            IdType practitioner,
            @Nullable String tier,
            boolean store,
            RequestDetails caller) {
        PlanDefinition definition = definitions.get(id);
        if (definition == null) {
            throw new Refusal(ErrorCode.NOT_FOUND, "PlanDefinition/" + id);
        }
        if (!PlanApplication.isForPeople(definition)) {
            throw refusal("PlanDefinition", "该规程由服务器随数据执行，不能用于一个人。 The server follows this definition as data change.");
        }
        if (tier != null && !TIERS.contains(tier)) {
            throw new Refusal(
                    ErrorCode.INVALID_REQUEST, "级别为 key、routine 或 general。 A tier is key, routine or general.", "tier");
        }
        Patient patient = read(Patient.class, subject, "subject", caller);
        PractitionerRole author = read(PractitionerRole.class, practitioner, "practitioner", caller);
        EpisodeOfCare enrolment = enrolment(definition, subject, caller);
        LocalDate today = CountyTime.today(clock);
        Optional<CarePlan> before = before(definition, subject, caller);
        boolean isProposal = isSpecialist(author);
        Circumstances so = circumstances(
                enrolment,
                tier == null ? tiers.tierOf(enrolment) : tier,
                age(patient, today),
                new Reference("PractitionerRole/" + practitioner.getIdPart()),
                isProposal,
                today,
                caller);
        Applied applied = application.apply(definition, so);
        before.ifPresent(earlier -> applied.plan()
                .addReplaces(new Reference("CarePlan/" + earlier.getIdElement().getIdPart())));
        if (!store) {
            return contained(applied);
        }
        return calls.transact(
                caller,
                transaction(applied, so),
                answer -> calls.read(
                                caller,
                                CarePlan.class,
                                new IdType(answer.getEntryFirstRep()
                                                .getResponse()
                                                .getLocation())
                                        .getIdPart())
                        .orElseThrow(),
                () -> before(definition, subject, caller)
                        .filter(plan -> !isProposal && tier == null && !isOneOf(plan, before))
                        .filter(plan -> so.author()
                                .getReference()
                                .equals(plan.getAuthor().getReference())));
    }

    private static boolean isOneOf(CarePlan plan, Optional<CarePlan> known) {
        return known.filter(each -> each.getIdElement()
                        .getIdPart()
                        .equals(plan.getIdElement().getIdPart()))
                .isPresent();
    }

    private <T extends Resource> T read(Class<T> type, IdType id, String parameter, RequestDetails caller) {
        if (!type.getSimpleName().equals(id.getResourceType()) || !id.hasIdPart() || id.hasBaseUrl()) {
            throw new Refusal(
                    ErrorCode.INVALID_REQUEST,
                    "须写作 " + type.getSimpleName() + "/[id]。 It is written as " + type.getSimpleName() + "/[id].",
                    parameter);
        }
        return calls.read(caller, type, id.getIdPart())
                .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, type.getSimpleName(), parameter));
    }

    private EpisodeOfCare enrolment(PlanDefinition definition, IdType subject, RequestDetails caller) {
        return calls
                .search(
                        caller,
                        "EpisodeOfCare?status=active&patient=Patient/" + subject.getIdPart(),
                        EpisodeOfCare.class)
                .stream()
                .filter(each -> application.isFor(definition, each))
                .findFirst()
                .orElseThrow(() ->
                        refusal("subject", "居民没有该规程所管病种的在管档案。 The resident has no active enrolment that it is for."));
    }

    /** The plan that is carried out by the same definition. */
    private Optional<CarePlan> before(PlanDefinition definition, IdType subject, RequestDetails caller) {
        return calls
                .search(
                        caller,
                        "CarePlan?status=active&intent=plan&patient=Patient/" + subject.getIdPart(),
                        CarePlan.class)
                .stream()
                .filter(plan -> plan.getInstantiatesCanonical().stream()
                        .anyMatch(from ->
                                from.getValue().replaceFirst("[|].*", "").equals(definition.getUrl())))
                .findFirst();
    }

    private boolean isSpecialist(PractitionerRole role) {
        return role.getCode().stream().anyMatch(code -> code.hasCoding(words.system("mca-role"), SPECIALIST));
    }

    private static @Nullable Integer age(Patient patient, LocalDate today) {
        return patient.hasBirthDate()
                ? Integer.valueOf(Period.between(CountyTime.dayOf(patient.getBirthDate()), today)
                        .getYears())
                : null;
    }

    private Circumstances circumstances(
            EpisodeOfCare enrolment,
            String tier,
            @Nullable Integer age,
            Reference author,
            boolean isProposal,
            LocalDate today,
            RequestDetails caller) {
        KnownCourse course = courses.read(enrolment, today, caller);
        Optional<Evaluation> last = course.evaluations().stream()
                .filter(each -> !each.day().isAfter(today))
                .max(Comparator.comparing(Evaluation::day));
        Set<String> decided = new TreeSet<>();
        Map<String, String> facts = tierRules.facts(course, today);
        facts.put("tier", tier);
        // Who was never seen is seen as often as his tier asks.
        facts.put("evaluation", last.map(Evaluation::code).orElse(CONTROLLED));
        intervals.decide(facts).map(DecisionRule::id).ifPresent(decided::add);
        tierRules.holding(course, today).stream()
                .findFirst()
                .map(DecisionRule::id)
                .ifPresent(decided::add);
        return new Circumstances(
                enrolment,
                tier,
                decided,
                last.map(Evaluation::day).orElse(null),
                age,
                author,
                isProposal,
                team(enrolment, caller),
                today,
                "CP-" + UUID.randomUUID());
    }

    private Reference team(EpisodeOfCare enrolment, RequestDetails caller) {
        if (enrolment.hasTeam()) {
            return enrolment.getTeamFirstRep();
        }
        return calls
                .search(
                        caller,
                        "CareTeam?status=active&patient=Patient/"
                                + enrolment.getPatient().getReferenceElement().getIdPart(),
                        CareTeam.class)
                .stream()
                .findFirst()
                .map(team -> new Reference("CareTeam/" + team.getIdElement().getIdPart()))
                .orElseThrow(() -> refusal("subject", "专项档案没有团队。 The enrolment has no care team."));
    }

    private static CarePlan contained(Applied applied) {
        int number = 0;
        for (Goal goal : applied.goals()) {
            goal.setId("goal-" + ++number);
            applied.plan().addContained(goal);
            applied.plan().addGoal(new Reference("#goal-" + number));
        }
        return applied.plan();
    }

    private Bundle transaction(Applied applied, Circumstances so) {
        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        CarePlan plan = applied.plan();
        String planUrl = created(transaction, plan);
        applied.goals().forEach(goal -> plan.addGoal(new Reference(created(transaction, goal))));
        if (so.isProposal()) {
            created(transaction, confirmation(so, planUrl));
        } else {
            applied.nextVisit()
                    .ifPresent(next -> transaction
                            .addEntry()
                            .setResource(nextVisit.to(next))
                            .getRequest()
                            .setMethod(HTTPVerb.PATCH)
                            .setUrl("EpisodeOfCare/"
                                    + so.enrolment().getIdElement().getIdPart()));
        }
        return transaction;
    }

    private static String created(Bundle transaction, Resource resource) {
        BundleEntryComponent entry =
                transaction.addEntry().setResource(resource).setFullUrl("urn:uuid:" + UUID.randomUUID());
        entry.getRequest().setMethod(HTTPVerb.POST).setUrl(resource.fhirType());
        return entry.getFullUrl();
    }

    /** Whoever is responsible for the resident confirms what the specialist proposes. */
    private Task confirmation(Circumstances so, String plan) {
        Task task = words.workTask(
                "plan-confirm", new Reference(plan), so.enrolment().getPatient().copy(), clock.instant());
        task.setRequester(so.author().copy());
        boolean isRole =
                String.valueOf(so.enrolment().getCareManager().getReference()).startsWith("PractitionerRole/");
        task.setOwner((isRole ? so.enrolment().getCareManager() : so.enrolment().getManagingOrganization()).copy());
        return task;
    }

    private static Refusal refusal(String element, String detail) {
        return new Refusal(ErrorCode.UNPROCESSABLE, detail, element);
    }
}
