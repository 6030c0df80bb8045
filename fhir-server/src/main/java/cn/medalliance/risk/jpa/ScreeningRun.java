package cn.medalliance.risk.jpa;

import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.SortOrderEnum;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.ReferenceOrListParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import cn.medalliance.audit.LateAccesses;
import cn.medalliance.fhir.guide.GuideWords;
import cn.medalliance.guide.Guide;
import cn.medalliance.guide.table.Thresholds;
import cn.medalliance.risk.jpa.ScreeningJobs.Asked;
import cn.medalliance.risk.jpa.ScreeningJobs.Job;
import cn.medalliance.risk.model.FactReader;
import cn.medalliance.risk.model.FactReader.Pressure;
import cn.medalliance.risk.model.Facts;
import cn.medalliance.risk.model.HighRisk;
import cn.medalliance.risk.model.HighRisk.Found;
import cn.medalliance.risk.model.RiskResources;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.caller.jpa.CallerStore;
import cn.medalliance.security.relation.jpa.Relations;
import cn.medalliance.shared.CountyTime;
import cn.medalliance.shared.Refusal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Flag.FlagStatus;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Group.GroupType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Screens those whose record the caller's organisation keeps, page by page in the order of internal ids, so that it needs as much
 * memory for a county as for a village and goes on where it was left. Each person is one transaction. What is there already is left
 * as it is: an assessment that says the same, an alert that nobody has dealt with.
 */
final class ScreeningRun {

    private static final Logger LOG = LoggerFactory.getLogger(ScreeningRun.class);

    private static final int PAGE = 25;
    /** Many more than people have in a year; beyond it the oldest are left out. */
    private static final int RECORDS = 5_000;

    private static final String PATIENT = "patient";
    private static final Coding PRESSURE = new Coding("http://loinc.org", "85354-9", null);
    private static final Set<String> PARTS_OF_A_PRESSURE = Set.of("8480-6", "8462-4");
    private static final Map<String, String> ALERTS = Map.of("htn", "high-risk-htn", "t2dm", "high-risk-dm");
    private static final Set<EpisodeOfCareStatus> OVER = Collections.unmodifiableSet(EnumSet.of(
            EpisodeOfCareStatus.FINISHED, EpisodeOfCareStatus.CANCELLED, EpisodeOfCareStatus.ENTEREDINERROR));

    private final CallerStore store;
    private final ScreeningJobs jobs;
    private final ScreenedOrganizations organizations;
    private final Relations relations;
    private final LateAccesses accesses;
    private final TransactionTemplate transaction;
    private final HighRisk rules;
    private final FactReader reader;
    private final RiskResources resources;
    private final GuideWords words;
    private final int interval;
    private final String form;
    private final Clock clock;

    ScreeningRun(
            CallerStore store,
            ScreeningJobs jobs,
            ScreenedOrganizations organizations,
            Relations relations,
            LateAccesses accesses,
            PlatformTransactionManager transactions,
            Guide guide,
            Clock clock) {
        this.store = store;
        this.jobs = jobs;
        this.organizations = organizations;
        this.relations = relations;
        this.accesses = accesses;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
        rules = new HighRisk(guide);
        reader = new FactReader(guide);
        resources = new RiskResources(guide);
        words = new GuideWords(guide);
        interval = Thresholds.of(guide).whole("highrisk.interval");
        form = guide.canonical("Questionnaire", "q-screening-highrisk");
    }

    /** The id of the list of those at high risk. */
    static String groupId(String target) {
        return RiskResources.id("high-risk-group", target);
    }

    /** How many a screening is about, with those of a group whom the caller may not know. */
    long people(Asked asked) {
        return organizations.people(kept(asked), group(asked));
    }

    /**
     * Screens whoever is not screened yet.
     *
     * @return false when the screening was taken back
     */
    boolean run(Job job) {
        Asked asked = job.asked();
        Set<Long> kept = kept(asked);
        HighRisk asks = rules.of(asked.programmes(), asked.edition());
        long last = job.lastId();
        while (true) {
            List<Patient> page = patients(last, kept, group(asked));
            if (page.isEmpty()) {
                keep(asked, jobs.found(job.id()));
                return true;
            }
            accesses.record(asked.asked(), page.stream().map(ScreeningRun::id).toList());
            last = organizations.lastOf(page.stream().map(ScreeningRun::id).toList());
            Screened screened = screen(page, asks, asked);
            if (!jobs.goOn(job.id(), last, page.size() - screened.skipped(), screened.skipped(), screened.found())) {
                return false;
            }
        }
    }

    private Set<Long> kept(Asked asked) {
        Optional<String> own = Optional.ofNullable(asked.caller()).flatMap(Caller::organization);
        if (asked.target().startsWith("Organization/")) {
            Set<Long> below = new HashSet<>(organizations.under(asked.target().substring("Organization/".length())));
            own.ifPresent(organization -> below.retainAll(relations.organizations(organization)));
            return below;
        }
        return own.map(relations::organizations).orElseGet(() -> organizations.under(asked.keeper()));
    }

    private static String group(Asked asked) {
        return asked.target().startsWith("Group/") ? asked.target().substring("Group/".length()) : "";
    }

    private List<Patient> patients(long after, Set<Long> kept, String group) {
        SearchParameterMap search = new SearchParameterMap();
        search.add("_id", new ManagedPatients(after, kept, group));
        search.setSort(new SortSpec(Constants.PARAM_PID, SortOrderEnum.ASC));
        return store.search(Patient.class, search, PAGE);
    }

    private record Screened(Set<String> found, int skipped) {}

    private Screened screen(List<Patient> page, HighRisk asks, Asked asked) {
        List<Patient> living = page.stream()
                .filter(patient -> patient.getActive() && !patient.hasDeceased())
                .toList();
        Records records = living.isEmpty() ? new Records() : records(living, asks, asked);
        Set<String> found = new LinkedHashSet<>();
        int skipped = 0;
        for (Patient patient : living) {
            Facts facts = reader.read(
                    patient,
                    asked.until(),
                    Pressure.LAST,
                    records.of(patient, Observation.class),
                    records.of(patient, Condition.class),
                    records.of(patient, QuestionnaireResponse.class));
            Set<String> has = has(patient, records);
            List<Found> risks = asks.of(facts, has);
            if (!write(news(patient, facts, has, risks, records, asks, asked))) {
                skipped++;
            } else if (!risks.isEmpty()) {
                found.add(id(patient));
            }
        }
        return new Screened(found, skipped);
    }

    /** Programmes whose disease somebody has, or in which he is managed. */
    private Set<String> has(Patient patient, Records records) {
        Set<String> has = new TreeSet<>(reader.programmes(records.of(patient, Condition.class)));
        records.of(patient, EpisodeOfCare.class).stream()
                .filter(enrolment -> !OVER.contains(enrolment.getStatus()))
                .flatMap(enrolment -> enrolment.getType().stream())
                .flatMap(type -> type.getCoding().stream())
                .filter(coding -> words.system("mca-programme").equals(coding.getSystem()))
                .forEach(coding -> has.add(String.valueOf(coding.getCode())));
        return has;
    }

    /** What the records of a page of people hold, by type and person. */
    private static final class Records {

        private final Map<String, List<Resource>> byPatient = new HashMap<>();

        private <T extends Resource> void add(List<T> found, Function<T, Reference> subject) {
            for (T resource : found) {
                String patient = String.valueOf(
                        subject.apply(resource).getReferenceElement().getIdPart());
                byPatient.computeIfAbsent(patient, first -> new ArrayList<>()).add(resource);
            }
        }

        private <T extends Resource> List<T> of(Patient patient, Class<T> type) {
            return byPatient.getOrDefault(id(patient), List.of()).stream()
                    .filter(type::isInstance)
                    .map(type::cast)
                    .toList();
        }
    }

    private Records records(List<Patient> people, HighRisk asks, Asked asked) {
        Records records = new Records();
        DateRangeParam period = new DateRangeParam("ge" + asked.from(), "le" + asked.until());
        TokenOrListParam codes = new TokenOrListParam();
        Stream.concat(
                        Stream.of(PRESSURE),
                        reader.codings(asks.facts()).stream()
                                .filter(coding -> !PARTS_OF_A_PRESSURE.contains(coding.getCode())))
                .forEach(coding -> codes.add(coding.getSystem(), coding.getCode()));
        SearchParameterMap observed = of(people).add("code", codes).add("date", period);
        observed.setSort(new SortSpec("date", SortOrderEnum.DESC));
        records.add(store.search(Observation.class, observed, RECORDS), Observation::getSubject);
        SearchParameterMap answered = of(people).add("authored", period);
        records.add(
                store.search(QuestionnaireResponse.class, answered, RECORDS).stream()
                        .filter(response -> form.equals(
                                String.valueOf(response.getQuestionnaire()).replaceFirst("[|].*", "")))
                        .toList(),
                QuestionnaireResponse::getSubject);
        records.add(store.search(Condition.class, of(people), RECORDS), Condition::getSubject);
        records.add(store.search(EpisodeOfCare.class, of(people), RECORDS), EpisodeOfCare::getPatient);
        records.add(store.search(Flag.class, of(people), RECORDS), Flag::getSubject);
        SearchParameterMap assessed = of(people);
        TokenOrListParam methods = new TokenOrListParam();
        asks.editions().forEach(edition -> methods.add(words.system("mca-risk-method"), "high-risk-screen-" + edition));
        records.add(
                store.search(RiskAssessment.class, assessed.add("method", methods), RECORDS),
                RiskAssessment::getSubject);
        return records;
    }

    private static SearchParameterMap of(List<Patient> people) {
        ReferenceOrListParam named = new ReferenceOrListParam();
        people.forEach(patient -> named.add(new ReferenceParam("Patient/" + id(patient))));
        return new SearchParameterMap().add(PATIENT, named);
    }

    /** Writes what is new of one person; false when it is not the caller's to write any more. */
    private boolean write(List<Resource> news) {
        if (news.isEmpty()) {
            return true;
        }
        try {
            transaction.executeWithoutResult(status -> news.forEach(store::update));
            return true;
        } catch (ResourceVersionConflictException another) {
            throw another; // the page is screened anew
        } catch (Refusal | BaseServerResponseException refused) {
            LOG.warn(
                    "筛查未能写入一人 The screening of one person was refused: {}",
                    refused.getClass().getSimpleName());
            return false;
        }
    }

    private List<Resource> news(
            Patient patient,
            Facts facts,
            Set<String> has,
            List<Found> risks,
            Records records,
            HighRisk asks,
            Asked asked) {
        List<Resource> news = new ArrayList<>();
        for (String edition : asks.editions()) {
            Set<String> programmes = asks.programmes(edition);
            programmes.removeAll(has);
            if (programmes.isEmpty()) {
                continue;
            }
            List<Found> ofEdition = risks.stream()
                    .filter(each -> each.edition().equals(edition))
                    .toList();
            RiskAssessment made =
                    resources.screening(edition, programmes, ofEdition, facts, id(patient), clock.instant());
            Optional<RiskAssessment> before = records.of(patient, RiskAssessment.class).stream()
                    .filter(each -> id(each).equals(id(made)))
                    .findFirst();
            boolean isNew = before.isEmpty() ? !ofEdition.isEmpty() : !RiskResources.areAlike(before.get(), made);
            if (isNew) {
                news.add(made);
            }
        }
        for (Found risk : risks) {
            addAlert(patient, facts, risk, records, asked, news);
        }
        return news;
    }

    /** One alert of a kind until somebody has dealt with it; one a period at the most. */
    private void addAlert(Patient patient, Facts facts, Found risk, Records records, Asked asked, List<Resource> news) {
        String alert = Objects.requireNonNull(ALERTS.get(risk.programme()));
        String id = RiskResources.id(alert + " " + asked.from(), id(patient));
        boolean isThere = records.of(patient, Flag.class).stream()
                .anyMatch(flag -> id(flag).equals(id)
                        || flag.getStatus() == FlagStatus.ACTIVE
                                && flag.getCode().hasCoding(words.system("mca-alert"), alert));
        if (isThere) {
            return;
        }
        Reference keeper = new Reference("Organization/"
                + patient.getManagingOrganization().getReferenceElement().getIdPart());
        String why = risk.because().stream()
                .map(cited -> cited.rule().chinese() + " / " + cited.rule().english())
                .collect(Collectors.joining("; "));
        Flag flag = resources.alert(id, alert, facts.sourcesOf(risk.because()), id(patient), keeper, clock.instant());
        DateTimeType due =
                new DateTimeType(CountyTime.today(clock).plusMonths(interval).toString());
        news.add(flag);
        news.add(resources.followUp(id, why, id(patient), keeper, clock.instant(), due));
        Flag withTask = flag.copy();
        resources.addTask(withTask, id);
        news.add(withTask);
    }

    /** The list of all whom the screening found; one of the same people stays as it is. */
    private void keep(Asked asked, List<String> found) {
        Group group = new Group();
        group.setId("Group/" + groupId(asked.target()));
        group.getMeta().addProfile(words.structure("mca-group"));
        group.setActive(true);
        group.setType(GroupType.PERSON);
        group.setActual(true);
        group.setCode(words.concept("mca-group-kind", "high-risk"));
        group.setName("高危人群");
        group.setQuantity(found.size());
        group.setManagingEntity(new Reference("Organization/" + asked.keeper()));
        for (String programme : new TreeSet<>(asked.programmes())) {
            group.addCharacteristic()
                    .setCode(new CodeableConcept().setText("高危病种"))
                    .setValue(words.concept("mca-programme", programme))
                    .setExclude(false);
        }
        group.addCharacteristic()
                .setCode(new CodeableConcept().setText("数据所在时段"))
                .setValue(new CodeableConcept().setText(asked.from() + " – " + asked.until()))
                .setExclude(false);
        found.forEach(patient -> group.addMember().setEntity(new Reference("Patient/" + patient)));
        transaction.executeWithoutResult(status -> store.update(group));
    }

    private static String id(Resource resource) {
        return resource.getIdElement().getIdPart();
    }
}
