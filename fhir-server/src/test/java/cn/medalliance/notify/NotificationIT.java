package cn.medalliance.notify;

import static cn.medalliance.plans.ManagedResident.TODAY;
import static cn.medalliance.security.Alliance.example;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.AtOnce;
import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.guide.Guide;
import cn.medalliance.notify.Receiver.Taken;
import cn.medalliance.plans.ManagedResident;
import cn.medalliance.referral.ReferralSamples;
import cn.medalliance.security.Alliance;
import cn.medalliance.security.Consents;
import cn.medalliance.security.SecuredServer;
import cn.medalliance.security.ServerCertificate;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.UnsignedIntType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who subscribes is told of what happened, in order and whatever happens meanwhile; and of nothing that is not his. */
@ServerIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NotificationIT {

    private static final String BACKPORT = "http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/";
    private static final int LIMIT = 12;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final SecuredServer secured;
    private final Alliance alliance;
    private final Receiver receiver;
    private final Map<String, String> settings;
    private SecuredServer node;
    /** Shares the work. */
    private final SecuredServer other;

    NotificationIT(SecuredServer secured) throws IOException, InterruptedException, GeneralSecurityException {
        this.secured = secured;
        alliance = secured.alliance();
        Path folder = Files.createTempDirectory("medalliance-receiver");
        ServerCertificate certificate = ServerCertificate.make(folder);
        receiver = new Receiver(certificate.shown());
        Path trusted = Files.writeString(folder.resolve("trusted.pem"), certificate.pem());
        settings = Map.ofEntries(
                Map.entry("medalliance.notify.workers", "2"),
                Map.entry("medalliance.notify.look-every", "PT0.1S"),
                Map.entry("medalliance.notify.first-retry", "PT0.2S"),
                Map.entry("medalliance.notify.longest-pause", "PT0.4S"),
                Map.entry("medalliance.notify.give-up-after", "PT4S"),
                Map.entry("medalliance.notify.subscriptions", Integer.toString(LIMIT)),
                Map.entry("medalliance.outgoing.allowed", "localhost"),
                Map.entry("medalliance.outgoing.ssl-bundle", "receivers"),
                Map.entry("spring.ssl.bundle.pem.receivers.truststore.certificate", "file:" + trusted));
        node = secured.another("http", HttpClient.newHttpClient(), settings);
        other = secured.another("http", HttpClient.newHttpClient(), settings);
    }

    @AfterAll
    void stop() {
        node.close();
        other.close();
        receiver.close();
    }

    private Answer send(String client, String method, String path, @Nullable Resource body) {
        return node.http()
                .send(
                        method,
                        path,
                        body == null ? null : TestServer.json(body),
                        "Authorization",
                        "Bearer " + node.token(client, "system/*.cruds"),
                        "Prefer",
                        "respond-async");
    }

    /** As the guide's example, switched on. */
    private Subscription subscription(String topic, String path, String... filters) {
        Subscription subscription = example("Subscription-exa-subscription-referrals", Subscription.class);
        subscription.setStatus(SubscriptionStatus.REQUESTED);
        subscription.setEnd(null);
        subscription.setCriteria(Guide.load().canonical("SubscriptionTopic", topic));
        subscription.getCriteriaElement().setExtension(null);
        for (String filter : filters) {
            subscription
                    .getCriteriaElement()
                    .addExtension(BACKPORT + "backport-filter-criteria", new StringType(filter));
        }
        subscription.getChannel().setEndpoint(receiver.at(path));
        subscription.getChannel().setHeader(List.of(new StringType("Authorization: Bearer of-" + path.substring(1))));
        return subscription;
    }

    private String subscribe(String client, String topic, String path, String... filters) {
        String id = create(client, subscription(topic, path, filters));
        await(() -> status(client, id) == SubscriptionStatus.ACTIVE);
        return id;
    }

    private String create(String client, Subscription subscription) {
        Answer created = send(client, "POST", "Subscription", subscription);
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        return created.as(Subscription.class).getIdElement().getIdPart();
    }

    private Subscription read(String client, String id) {
        Answer answer = send(client, "GET", "Subscription/" + id, null);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.as(Subscription.class);
    }

    private SubscriptionStatus status(String client, String id) {
        return read(client, id).getStatus();
    }

    private static void await(BooleanSupplier done) {
        Instant end = Instant.now().plus(LONGEST_WAIT);
        while (!done.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }

    /** The events that came to a path, when there are so many. */
    private List<Taken> events(String path, int count) {
        await(() -> receiver.events(path).size() >= count);
        return receiver.events(path);
    }

    private static Encounter stay(String patient, String hospital) {
        Encounter stay = example("Encounter-exa-encounter-clinical-zhang", Encounter.class);
        stay.getIdentifierFirstRep().setValue("ZY" + UUID.randomUUID()).setAssigner(null);
        stay.setSubject(new Reference("Patient/" + patient));
        stay.setServiceProvider(new Reference("Organization/" + hospital));
        stay.getParticipant().clear();
        stay.getDiagnosis().clear();
        stay.getEpisodeOfCare().clear();
        stay.setStatus(EncounterStatus.INPROGRESS);
        stay.setPeriod(new Period().setStartElement(new DateTimeType(TODAY.minusDays(3) + "T09:00:00+08:00")));
        return stay;
    }

    private Observation critical(String patient) {
        Observation pressure = Alliance.pressure(patient, alliance.hospital);
        pressure.getIdentifier().clear();
        pressure.addInterpretation(new CodeableConcept(
                new Coding("http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation", "HH", null)));
        return pressure;
    }

    private void put(Resource resource, String id) {
        resource.setId(id);
        Answer answer = alliance.open.put(resource.fhirType() + "/" + id, resource);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void theManagingClinicHearsOfAdmissionAndDischargeAndNobodyElse() {
        String patient = alliance.patient(alliance.village);
        String id = subscribe(
                "village",
                "admit-discharge",
                "/village-stays",
                "Encounter?patient.organization=Organization/" + alliance.village);
        subscribe("centre", "admit-discharge", "/centre-stays");
        Taken handshake = receiver.taken("/village-stays").get(0);
        assertThat(handshake.text("type")).isEqualTo("handshake");
        assertThat(handshake.text("events-since-subscription-start")).isEqualTo("0");
        assertThat(handshake.bundle().getType()).isEqualTo(Bundle.BundleType.HISTORY);
        assertThat(handshake.authorization()).isEqualTo("Bearer of-village-stays");

        Encounter stay = stay(patient, alliance.hospital);
        String encounter = alliance.store(stay);
        put(stay.addReasonCode(new CodeableConcept().setText("高血压")), encounter);
        stay.setStatus(EncounterStatus.FINISHED);
        stay.getPeriod().setEndElement(new DateTimeType(TODAY.minusDays(1) + "T15:00:00+08:00"));
        put(stay, encounter);
        List<Taken> told = events("/village-stays", 2);
        assertThat(told).hasSize(2).allSatisfy(one -> assertThat(one.foci()).containsExactly("Encounter/" + encounter));
        assertThat(told).flatExtracting(Taken::numbers).containsExactly(1L, 2L);
        assertThat(told.get(0).bundle().getEntry()).as("ids only").hasSize(1);
        assertThat(told.get(0).text("topic")).endsWith("/SubscriptionTopic/admit-discharge");

        // Of the centre is who has a contract with it.
        String second = alliance.store(stay(alliance.contractedWith(alliance.centre), alliance.hospital));
        assertThat(events("/centre-stays", 1)).singleElement().satisfies(one -> {
            assertThat(one.foci()).containsExactly("Encounter/" + second);
            assertThat(one.numbers()).containsExactly(1L);
        });
        assertThat(send("village", "GET", "Encounter/" + encounter, null).status())
                .as("whoever is told may read")
                .isEqualTo(200);

        assertThat(send("centre", "GET", "Subscription/" + id, null).status()).isEqualTo(404);
        assertThat(send("centre", "GET", "Subscription/" + id + "/_history", null)
                        .status())
                .isEqualTo(404);
        assertThat(send("centre", "GET", "Subscription/" + id + "/$events", null)
                        .status())
                .isEqualTo(404);
        assertThat(send("centre", "DELETE", "Subscription/" + id, null).status())
                .isEqualTo(404);
        assertThat(send("centre", "PUT", "Subscription/" + id, read("village", id))
                        .status())
                .isEqualTo(404);
        assertThat(send("centre", "GET", "Subscription?_id=" + id, null).ids()).isEmpty();
        assertThat(send("village", "GET", "Subscription?_id=" + id, null).ids()).containsExactly(id);
        assertThat(send("console", "GET", "Subscription/" + id, null).status()).isEqualTo(403);
        assertThat(send("village", "DELETE", "Subscription/" + id, null).status())
                .isEqualTo(200);
        assertThat(send(
                                "centre",
                                "PUT",
                                "Subscription/" + id,
                                subscription("admit-discharge", "/stolen").setId(id))
                        .status())
                .as("what it said before is nobody else's")
                .isEqualTo(404);
    }

    @Test
    void whoIsAtHighRiskIsToldWhenTheScreeningFindsHim() {
        subscribe("village", "high-risk-found", "/village-risks");
        Patient young = ManagedResident.patient(LocalDate.parse("1995-07-26"));
        young.setManagingOrganization(new Reference("Organization/" + alliance.village));
        String patient = alliance.store(young);
        Observation pressure = Alliance.pressure(patient, alliance.village);
        pressure.setEffective(new DateTimeType(TODAY.minusDays(2) + "T10:00:00+08:00"));
        pressure.getComponent()
                .forEach(component -> component
                        .getValueQuantity()
                        .setValue(new BigDecimal(
                                component.getCode().hasCoding("http://loinc.org", "8480-6") ? 134 : 75)));
        alliance.store(pressure);
        Parameters asked = new Parameters();
        asked.addParameter()
                .setName("period")
                .setValue(new Period()
                        .setStartElement(new DateTimeType(TODAY.minusDays(30).toString())));
        Answer begun = send("village", "POST", "Organization/" + alliance.village + "/$screen-high-risk", asked);
        assertThat(begun.status()).as(begun.body()).isEqualTo(202);
        await(() -> foci("/village-risks").stream().anyMatch(focus -> isOf(focus, "RiskAssessment", patient))
                && foci("/village-risks").stream().anyMatch(focus -> isOf(focus, "Flag", patient)));
    }

    @Test
    void whatAConsentDeniesIsNotTold() {
        subscribe("hospital", "abnormal-result", "/hospital-results");
        String denying = treated();
        alliance.store(Consents.denial(denying, alliance.hospital));
        alliance.store(critical(denying));
        String permitted = alliance.store(critical(treated()));
        assertThat(events("/hospital-results", 1))
                .singleElement()
                .satisfies(told -> assertThat(told.foci()).containsExactly("Observation/" + permitted));
    }

    /** Somebody of the centre whom the hospital treats. */
    private String treated() {
        String patient = alliance.patient(alliance.centre);
        alliance.store(Alliance.encounter(patient, alliance.hospital));
        return patient;
    }

    private List<String> foci(String path) {
        return receiver.events(path).stream()
                .flatMap(told -> told.foci().stream())
                .toList();
    }

    private boolean isOf(String focus, String type, String patient) {
        return focus.startsWith(type + "/") && alliance.open.get(focus).body().contains("Patient/" + patient);
    }

    @Test
    void aNewComplicationAndAnAbnormalResultAreTold() {
        subscribe("village", "new-complication", "/village-complications");
        subscribe("village", "abnormal-result", "/village-results");
        Condition stroke = new ManagedResident(alliance.open, LocalDate.parse("1961-07-25"), "htn", "routine")
                .stroke("complication");
        stroke.setSubject(new Reference("Patient/" + alliance.villager));
        String condition = alliance.store(stroke);
        Observation normal = Alliance.pressure(alliance.villager, alliance.hospital);
        normal.getIdentifier().clear();
        alliance.store(normal);
        String result = alliance.store(critical(alliance.villager));
        assertThat(events("/village-complications", 1))
                .singleElement()
                .satisfies(told -> assertThat(told.foci()).containsExactly("Condition/" + condition));
        assertThat(events("/village-results", 1))
                .singleElement()
                .satisfies(told -> assertThat(told.foci()).containsExactly("Observation/" + result));
    }

    @Test
    void aReferralIsToldToItsOwnerByFilter() {
        subscribe("hospital", "referral-task", "/hospital-tasks", "Task?owner=Organization/" + alliance.hospital);
        String patient = alliance.patient(alliance.centre);
        String doctor = ReferralSamples.doctor(alliance.open, alliance.centre);
        alliance.store(Alliance.encounter(patient, alliance.hospital));
        String specialist = ReferralSamples.clinician(alliance.open, alliance.hospital, "specialist");
        submit("hospital", ReferralSamples.down(patient, specialist, alliance.centre));
        Task task = submit("centre", ReferralSamples.up(patient, doctor, alliance.hospital));
        assertThat(events("/hospital-tasks", 1))
                .singleElement()
                .satisfies(told -> assertThat(told.foci())
                        .containsExactly("Task/" + task.getIdElement().getIdPart()));
    }

    private Task submit(String client, Bundle referral) {
        Answer submitted =
                send(client, "POST", "ServiceRequest/$submit-referral", ReferralSamples.submission(referral));
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(201);
        return submitted
                .resources()
                .filter(Task.class::isInstance)
                .map(Task.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** The last one, so that the others have two nodes. */
    @Test
    @Order(Integer.MAX_VALUE)
    void whatWaitsWhileNobodyTakesItComesInOrderAlsoAfterARestart() {
        String id = subscribe("village", "abnormal-result", "/village-later");
        receiver.answer("/village-later", 503);
        List<String> results = LongStream.rangeClosed(1, 3)
                .mapToObj(number -> "Observation/" + alliance.store(critical(alliance.villager)))
                .toList();
        await(() -> standing("village", id).contains("503"));
        node.close();
        other.close();
        String missed = "Observation/" + alliance.store(critical(alliance.villager));
        receiver.answer("/village-later", 200);
        node = secured.another("http", HttpClient.newHttpClient(), settings);
        List<Taken> told = events("/village-later", 4);
        assertThat(told).flatExtracting(Taken::numbers).containsExactly(1L, 2L, 3L, 4L);
        assertThat(told)
                .flatExtracting(Taken::foci)
                .startsWith(results.toArray(String[]::new))
                .endsWith(missed);
    }

    private String standing(String client, String id) {
        return send(client, "GET", "Subscription/" + id + "/$status", null).body();
    }

    @Test
    void whoDoesNotAnswerForTooLongIsInErrorAndHearsAllWhenHeAsksAgain() {
        String id = subscribe("village", "abnormal-result", "/village-dead");
        receiver.answer("/village-dead", 500);
        alliance.store(critical(alliance.villager));
        alliance.store(critical(alliance.villager));
        await(() -> status("village", id) == SubscriptionStatus.ERROR);
        assertThat(read("village", id).getError()).contains("500");

        Answer missed = send("village", "GET", "Subscription/" + id + "/$events?content=full-resource", null);
        assertThat(missed.status()).as(missed.body()).isEqualTo(200);
        assertThat(missed.bundle().getEntry()).hasSize(3);
        assertThat(missed.resources().filter(Observation.class::isInstance)).hasSize(2);
        assertThat(new Taken(
                                send("village", "GET", "Subscription/" + id + "/$events?eventsSinceNumber=2", null)
                                        .bundle(),
                                "")
                        .numbers())
                .containsExactly(2L);
        for (String wrong : List.of(
                "eventsSinceNumber=0",
                "eventsSinceNumber=x",
                "eventsSinceNumber=2&eventsUntilNumber=1",
                "content=all")) {
            assertThat(send("village", "GET", "Subscription/" + id + "/$events?" + wrong, null)
                            .status())
                    .as(wrong)
                    .isEqualTo(400);
        }

        receiver.answer("/village-dead", 200);
        assertThat(send(
                                "village",
                                "PUT",
                                "Subscription/" + id,
                                read("village", id).setStatus(SubscriptionStatus.ACTIVE))
                        .status())
                .as("whether it is active the server says")
                .isEqualTo(422);
        Subscription again = read("village", id).setStatus(SubscriptionStatus.REQUESTED);
        Answer asked = send("village", "PUT", "Subscription/" + id, again);
        assertThat(asked.status()).as(asked.body()).isEqualTo(200);
        assertThat(events("/village-dead", 2)).flatExtracting(Taken::numbers).containsExactly(1L, 2L);
        await(() -> status("village", id) == SubscriptionStatus.ACTIVE);
        assertThat(read("village", id).hasError()).isFalse();
    }

    @Test
    void whoAsksForASignOfLifeGetsOne() {
        Subscription subscription = subscription("contract-change", "/village-alive");
        subscription.getChannel().addExtension(BACKPORT + "backport-heartbeat-period", new UnsignedIntType(1));
        String id = create("village", subscription);
        await(() -> receiver.taken("/village-alive").stream()
                .anyMatch(told -> told.text("type").equals("heartbeat")));
        assertThat(standing("village", id)).contains("\"query-status\"");
        assertThat(send("village", "GET", "Subscription/$status?id=" + id, null)
                        .bundle()
                        .getEntry())
                .hasSize(1);
        assertThat(send("village", "DELETE", "Subscription/" + id, null).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "Task?patient.name=x, business-rule",
        "Task?owner:identifier=x, business-rule",
        "Encounter?patient=1, business-rule",
        "owner=Organization/1, business-rule",
        "Task?owner=, business-rule",
        "Task?owner, business-rule",
    })
    void aFilterThatTheTopicDoesNotHaveIsRefused(String filter, String type) {
        Answer refused = send("village", "POST", "Subscription", subscription("referral-task", "/never", filter));
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        OperationOutcome.OperationOutcomeIssueComponent issue =
                refused.outcome().getIssueFirstRep();
        assertThat(issue.getCode().toCode()).isEqualTo(type);
        assertThat(issue.getExpression().get(0).getValue()).startsWith("Subscription.criteria");
    }

    @Test
    void whatIsNotServedIsRefusedAndWhatLeadsInsideIsNotCalled() {
        for (Subscription wrong : List.of(
                subscription("no-such-topic", "/never"),
                subscription("referral-task", "/never").setStatus(SubscriptionStatus.ACTIVE),
                withHeader("Host: inside.example"),
                withHeader("X-Bad: a\r\nX-Worse: b"))) {
            Answer refused = send("village", "POST", "Subscription", wrong);
            assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        }
        Subscription inside = subscription("referral-task", "/never");
        inside.getChannel().setEndpoint("https://user@inside.example/");
        assertThat(send("village", "POST", "Subscription", inside).status()).isEqualTo(422);
        assertThat(send("app", "POST", "Subscription", subscription("referral-task", "/never"))
                        .status())
                .isEqualTo(403);
        inside.getChannel().setEndpoint("https://10.1.2.3/notify");
        String refused = create("village", inside);
        await(() -> status("village", refused) == SubscriptionStatus.ERROR);
        assertThat(read("village", refused).getError()).contains("not public");
        receiver.answer("/moving", Receiver.ELSEWHERE);
        String moved = create("village", subscription("referral-task", "/moving"));
        await(() -> status("village", moved) == SubscriptionStatus.ERROR);
        assertThat(read("village", moved).getError()).contains("302");
        assertThat(receiver.taken("/elsewhere")).isEmpty();
    }

    @Test
    void aClientHasSoManyAndNoMore() {
        List<Integer> statuses = AtOnce.atOnce(
                LIMIT + 2,
                number -> send(
                                "township",
                                "POST",
                                "Subscription",
                                subscription("careplan-update", "/many").setStatus(SubscriptionStatus.OFF))
                        .status());
        assertThat(statuses).containsOnly(201, 422);
        assertThat(send("township", "GET", "Subscription?_count=50", null).ids())
                .hasSize(LIMIT);
    }

    private Subscription withHeader(String header) {
        Subscription subscription = subscription("referral-task", "/never");
        subscription.getChannel().setHeader(List.of(new StringType(header)));
        return subscription;
    }

    @Test
    void theCapabilityStatementNamesTheTopics() {
        List<Extension> topics =
                node.http().get("metadata").as(CapabilityStatement.class).getRestFirstRep().getResource().stream()
                        .filter(resource -> resource.getType().equals("Subscription"))
                        .findFirst()
                        .orElseThrow()
                        .getExtensionsByUrl(BACKPORT + "capabilitystatement-subscriptiontopic-canonical");
        assertThat(topics).hasSize(8);
    }

    @Test
    void waitingEventsAreCounted() {
        String metrics = node.http()
                .send(
                        "GET",
                        node.http().root() + "/actuator/prometheus",
                        null,
                        "Authorization",
                        "Bearer " + node.token("console", "system/*.cruds"))
                .body();
        assertThat(metrics)
                .contains("medalliance_notifications_waiting", "medalliance_notifications_oldest_seconds")
                .contains("medalliance_notifications_dead");
    }
}
