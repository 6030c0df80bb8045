package cn.medalliance.security;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.guide.Guide;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceAgentComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Of all that a known caller writes the server says where it came from, once, unless the caller says it. */
@ServerIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProvenanceIT {

    private static final String PATIENT = Guide.load().canonical("StructureDefinition", "provenance-patient");
    private static final String DOCTOR = "Practitioner/hospital-doctor";

    private final SecuredServer secured;
    private final TestServer server;
    private final Alliance alliance;
    private final JdbcTemplate database;
    private final Map<String, String> tokens = new HashMap<>();

    ProvenanceIT(SecuredServer secured) {
        this.secured = secured;
        this.server = secured.http();
        this.alliance = secured.alliance();
        this.database = new JdbcTemplate(secured.database());
    }

    @BeforeAll
    void signIn() {
        for (String client : List.of("hospital", "centre", "village", "directory")) {
            tokens.put(client, secured.token(client, "system/*.cruds"));
        }
    }

    @Test
    void eachWriteOfAResourceIsTold() {
        Observation pressure = Alliance.pressure(alliance.villager, alliance.village);
        String id = idOf(send("village", "POST", "Observation", pressure));
        pressure.setId("Observation/" + id);
        pressure.addNote().setText("复测。");
        assertThat(send("village", "PUT", "Observation/" + id, pressure).status())
                .isEqualTo(200);
        assertThat(send("village", "PUT", "Observation/" + id, pressure).status())
                .as("nothing is new")
                .isEqualTo(200);
        assertThat(send(
                                "village",
                                "PATCH",
                                "Observation/" + id,
                                "[{\"op\":\"add\",\"path\":\"/language\",\"value\":\"zh\"}]")
                        .status())
                .isEqualTo(200);
        assertThat(send("village", "DELETE", "Observation/" + id, (Resource) null)
                        .status())
                .isEqualTo(200);

        List<Provenance> told = about("Observation/" + id);
        assertThat(told.stream().map(ProvenanceIT::inShort))
                .containsExactlyInAnyOrder(
                        "CREATE Observation/" + id + "/_history/1",
                        "UPDATE Observation/" + id + "/_history/2",
                        "UPDATE Observation/" + id + "/_history/3",
                        "DELETE Observation/" + id + "/_history/4");
        for (Provenance one : told) {
            assertThat(patients(one)).containsExactly("Patient/" + alliance.villager);
            assertThat(one.getAgent()).hasSize(1);
            assertThat(one.getAgentFirstRep().getType().getCodingFirstRep().getCode())
                    .isEqualTo("assembler");
            assertThat(one.getAgentFirstRep().getWho().getIdentifier().getValue())
                    .isEqualTo("village");
            assertThat(one.getAgentFirstRep().getOnBehalfOf().getIdentifier().getValue())
                    .isEqualTo(Alliance.VILLAGE);
            assertThat(one.getRecorded()).isNotNull();
            assertMeetsTheProfile(one);
        }
        assertThat(get("village", "Provenance?patient=" + alliance.villager + "&_count=1000")
                        .ids())
                .containsAll(told.stream().map(ProvenanceIT::id).toList());
    }

    @Test
    void conditionalWritesAreToldWhenTheyWrite() {
        String number = UUID.randomUUID().toString();
        Observation pressure = Alliance.pressure(alliance.villager, alliance.village);
        pressure.addIdentifier().setSystem("urn:test:provenance").setValue(number);
        String condition = "identifier=urn:test:provenance%7C" + number;
        String id = idOf(send("village", "PUT", "Observation?" + condition, pressure));
        pressure.addNote().setText("复测。");
        assertThat(send("village", "PUT", "Observation?" + condition, pressure).status())
                .isEqualTo(200);
        Answer again = send("village", "POST", "Observation", TestServer.json(pressure), "If-None-Exist", condition);
        assertThat(again.status()).as("it is there").isEqualTo(200);
        assertThat(send("village", "DELETE", "Observation?" + condition, (Resource) null)
                        .status())
                .isEqualTo(200);
        assertThat(about("Observation/" + id).stream().map(ProvenanceIT::inShort))
                .containsExactlyInAnyOrder(
                        "CREATE Observation/" + id + "/_history/1",
                        "UPDATE Observation/" + id + "/_history/2",
                        "DELETE Observation/" + id + "/_history/3");
    }

    @Test
    void aTransactionIsToldForEachPatientAndForWhatIsNobodys() {
        String old = idOf(send("village", "POST", "Observation", pressureOf(alliance.villager)));
        Organization village =
                alliance.open.get("Organization/" + alliance.village).as(Organization.class);
        village.addAlias("村卫生室 " + UUID.randomUUID());
        village.getMeta().setVersionId(null);
        Bundle answer = transaction(
                "village",
                entry(HTTPVerb.POST, "Observation", pressureOf(alliance.villager)),
                entry(HTTPVerb.POST, "Observation", pressureOf(alliance.villager)),
                entry(HTTPVerb.DELETE, "Observation/" + old, null),
                entry(HTTPVerb.POST, "Observation", pressureOf(alliance.referred)),
                entry(HTTPVerb.PUT, "Organization/" + alliance.village, village));
        List<String> written = answer.getEntry().stream()
                .map(entry -> entry.getResponse().getLocation())
                .toList();

        List<Provenance> ofVillager = about(written.get(0));
        assertThat(ofVillager).hasSize(1);
        assertThat(inShort(ofVillager.get(0)).split(" "))
                .containsExactlyInAnyOrder("CREATE", written.get(0), written.get(1));
        assertThat(patients(ofVillager.get(0))).containsExactly("Patient/" + alliance.villager);
        assertThat(about("Observation/" + old).stream().map(ProvenanceIT::inShort))
                .as("what was done is said of all targets of a Provenance")
                .contains("DELETE Observation/" + old + "/_history/2");
        List<Provenance> ofReferred = about(written.get(3));
        assertThat(ofReferred).hasSize(1);
        assertThat(inShort(ofReferred.get(0))).isEqualTo("CREATE " + written.get(3));
        assertThat(patients(ofReferred.get(0))).containsExactly("Patient/" + alliance.referred);
        Provenance ofOrganization = about("Organization/" + alliance.village).stream()
                .filter(one -> one.getTargetFirstRep().getReference().equals(written.get(4)))
                .findFirst()
                .orElseThrow();
        assertThat(inShort(ofOrganization)).isEqualTo("UPDATE " + written.get(4));
        assertThat(patients(ofOrganization)).isEmpty();
        Stream.of(ofVillager, ofReferred, List.of(ofOrganization))
                .flatMap(List::stream)
                .forEach(this::assertMeetsTheProfile);
    }

    @Test
    void aBatchIsToldEntryByEntry() {
        Observation wrong = pressureOf(alliance.villager);
        wrong.setStatus(null);
        int before = count();
        Bundle batch = new Bundle().setType(BundleType.BATCH);
        batch.addEntry(entry(HTTPVerb.POST, "Observation", pressureOf(alliance.villager)));
        batch.addEntry(entry(HTTPVerb.POST, "Observation", wrong));
        batch.addEntry(entry(HTTPVerb.POST, "Observation", pressureOf(alliance.villager)));
        Answer answer = send("village", "POST", "", batch);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        for (int place : List.of(0, 2)) {
            String written = answer.bundle().getEntry().get(place).getResponse().getLocation();
            assertThat(about(written).stream().map(ProvenanceIT::inShort)).containsExactly("CREATE " + written);
        }
        assertThat(count() - before).isEqualTo(2);
    }

    @Test
    void whatTheClientTellsInTheTransactionTheServerDoesNotTellAgain() {
        String urn = "urn:uuid:" + UUID.randomUUID();
        Bundle answer = transaction(
                "village",
                entry(HTTPVerb.POST, "Observation", pressureOf(alliance.villager))
                        .setFullUrl(urn),
                entry(HTTPVerb.POST, "Observation", pressureOf(alliance.villager)),
                entry(
                        HTTPVerb.POST,
                        "Provenance",
                        words(alliance.villager, alliance.village).addTarget(new Reference(urn))));
        String told = answer.getEntry().get(0).getResponse().getLocation();
        String untold = answer.getEntry().get(1).getResponse().getLocation();
        String own = answer.getEntry().get(2).getResponse().getLocation();
        assertThat(about(told.replaceFirst("/_history.*", "")))
                .extracting(one -> "Provenance/" + id(one) + "/_history/1")
                .containsExactly(own);
        assertThat(about(untold).stream().map(ProvenanceIT::inShort)).containsExactly("CREATE " + untold);
        assertThat(about("Provenance/" + own.split("/")[1])).isEmpty();
    }

    @Test
    void aProvenanceHasNoneOfItsOwn() {
        String pressure = idOf(send("village", "POST", "Observation", pressureOf(alliance.villager)));
        int before = count();
        Provenance words =
                words(alliance.villager, alliance.village).addTarget(new Reference("Observation/" + pressure));
        String id = idOf(send("village", "POST", "Provenance", words));
        assertThat(count() - before).isEqualTo(1);
        assertThat(get("village", "Provenance/" + id).status()).isEqualTo(200);
        assertThat(get("hospital", "Provenance/" + id).status()).isEqualTo(404);
        words.getExtension().clear();
        assertThat(send("village", "POST", "Provenance", words).status())
                .as("it must say whose")
                .isEqualTo(403);
    }

    @Test
    void theHeaderIsTheProvenanceOfItsRequest() {
        String header = header(words(null, alliance.village));
        String id = idOf(send(
                "village",
                "POST",
                "Observation",
                TestServer.json(pressureOf(alliance.villager)),
                "X-Provenance",
                header));
        assertThat(send("village", "DELETE", "Observation/" + id, (String) null, "X-Provenance", header)
                        .status())
                .isEqualTo(200);
        Observation byCondition = pressureOf(alliance.villager);
        byCondition.addIdentifier().setSystem("urn:test:provenance").setValue(id);
        idOf(send("village", "POST", "Observation", byCondition));
        assertThat(send(
                                "village",
                                "DELETE",
                                "Observation?identifier=urn:test:provenance%7C" + id,
                                (String) null,
                                "X-Provenance",
                                header(words(null, alliance.hospital)))
                        .status())
                .as("in another's name")
                .isEqualTo(403);
        List<Provenance> told = about("Observation/" + id);
        assertThat(told.stream().flatMap(one -> one.getTarget().stream()).map(Reference::getReference))
                .containsExactlyInAnyOrder("Observation/" + id + "/_history/1", "Observation/" + id + "/_history/2");
        for (Provenance one : told) {
            assertThat(patients(one)).containsExactly("Patient/" + alliance.villager);
            assertThat(one.getReasonFirstRep().getText()).isEqualTo("村卫生室补录");
        }

        Bundle batch = new Bundle().setType(BundleType.BATCH);
        batch.addEntry(entry(HTTPVerb.POST, "Observation", pressureOf(alliance.villager)));
        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        transaction.addEntry(entry(HTTPVerb.POST, "Observation", pressureOf(alliance.villager)));
        transaction.addEntry(entry(HTTPVerb.POST, "Observation", pressureOf(alliance.referred)));
        for (Bundle bundle : List.of(batch, transaction)) {
            Answer answer = send("village", "POST", "", TestServer.json(bundle), "X-Provenance", header);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            for (BundleEntryComponent entry : answer.bundle().getEntry()) {
                List<Provenance> its = about(entry.getResponse().getLocation());
                assertThat(its).as(answer.body()).hasSize(1);
                assertThat(its.get(0).getTarget()).hasSize(1);
                assertThat(its.get(0).getReasonFirstRep().getText()).isEqualTo("村卫生室补录");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = ';',
            value = {
                "{\"resourceType\":\"Provenance\"; 400",
                "{\"resourceType\":\"Patient\"}; 400",
                "{\"resourceType\":\"Provenance\",\"recorded\":\"2026-01-01T00:00:00Z\",\"colour\":\"red\"}; 400",
                "{\"resourceType\":\"Provenance\",\"recorded\":\"2026-01-01T00:00:00Z\",\"recorded\":\"x\"}; 400",
                "{\"resourceType\":\"Provenance\",\"target\":[],\"agent\":[{\"who\":{\"display\":\"a\"}}]}; 400",
                "{\"resourceType\":\"Provenance\",\"recorded\":\"2026-01-01T00:00:00Z\"}; 422",
                "{\"resourceType\":\"Provenance\",\"agent\":[{\"who\":{\"display\":\"a\"}}]}; 422",
            })
    void aBadHeaderIsRefusedAndNothingStored(String header, int status) {
        String number = UUID.randomUUID().toString();
        Observation pressure = pressureOf(alliance.villager);
        pressure.addIdentifier().setSystem("urn:test:provenance").setValue(number);
        Answer answer = send("village", "POST", "Observation", TestServer.json(pressure), "X-Provenance", header);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.outcome().getIssue()).isNotEmpty();
        assertThat(answer.body()).contains("Provenance");
        assertThat(alliance.open
                        .get("Observation?identifier=urn:test:provenance%7C" + number)
                        .ids())
                .isEmpty();
    }

    @Test
    void theHeaderIsJudgedAsIfItWerePosted() {
        int before = count();
        Answer another = send(
                "village",
                "POST",
                "Observation",
                TestServer.json(pressureOf(alliance.villager)),
                "X-Provenance",
                header(words(null, alliance.hospital)));
        assertThat(another.status()).as("in another's name: " + another.body()).isEqualTo(403);
        Answer stranger = send(
                "village",
                "POST",
                "Observation",
                TestServer.json(pressureOf(alliance.villager)),
                "X-Provenance",
                header(words(alliance.patient(alliance.hospital), alliance.village)));
        assertThat(stranger.status()).as("about a stranger: " + stranger.body()).isEqualTo(400);
        String id = idOf(send("village", "POST", "Observation", pressureOf(alliance.villager)));
        Answer deletion = send(
                "village",
                "DELETE",
                "Observation/" + id,
                (String) null,
                "X-Provenance",
                header(words(null, alliance.hospital)));
        assertThat(deletion.status()).as("a deletion, too: " + deletion.body()).isEqualTo(403);
        assertThat(get("village", "Observation/" + id).status()).isEqualTo(200);
        assertThat(count() - before).isEqualTo(1);

        tokens.put("narrow", secured.token("village", "system/Observation.cruds system/Patient.rs"));
        Answer unpermitted = send(
                "narrow",
                "POST",
                "Observation",
                TestServer.json(pressureOf(alliance.villager)),
                "X-Provenance",
                header(words(null, alliance.village)));
        assertThat(unpermitted.status()).as("without its scope").isEqualTo(403);
        String untold = idOf(send("narrow", "POST", "Observation", pressureOf(alliance.villager)));
        assertThat(about("Observation/" + untold)).as("the server needs none").hasSize(1);
    }

    @Test
    void whatFailsLeavesNone() {
        int before = count();
        Bundle failing = new Bundle().setType(BundleType.TRANSACTION);
        failing.addEntry(entry(HTTPVerb.POST, "Observation", pressureOf(alliance.villager)));
        failing.addEntry(entry(HTTPVerb.POST, "Observation", pressureOf(alliance.patient(alliance.hospital))));
        assertThat(send("village", "POST", "", failing).status())
                .as("refused at its end")
                .isEqualTo(400);
        Observation wrong = pressureOf(alliance.villager);
        wrong.setStatus(null);
        assertThat(send("village", "POST", "Observation", wrong).status()).isEqualTo(422);
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void thePersonWhoIsSignedInIsNamed() {
        Practitioner doctor = FhirContext.forR4Cached()
                .newJsonParser()
                .parseResource(
                        Practitioner.class,
                        Guide.load().examples().get("Practitioner-exa-practitioner-zhou-qiang.json"));
        doctor.setId(DOCTOR);
        doctor.getIdentifier().clear();
        Answer stored = alliance.open.put(DOCTOR, doctor);
        assertThat(stored.status()).as(stored.body()).isIn(200, 201);
        tokens.put("doctor", secured.tokenOfPerson("hospital-doctor", "user/*.cruds", null));
        Observation pressure = Alliance.pressure(alliance.admitted, alliance.hospital);
        String id = idOf(send("doctor", "POST", "Observation", pressure));
        Provenance told = about("Observation/" + id).get(0);
        assertThat(told.getAgent())
                .extracting(agent -> agent.getType().getCodingFirstRep().getCode())
                .containsExactly("author", "assembler");
        assertThat(told.getAgent().get(0).getWho().getReference()).isEqualTo(DOCTOR);
        assertThat(told.getAgent().get(1).getWho().getIdentifier().getValue()).isEqualTo("care-app");
        assertThat(told.getAgent())
                .allSatisfy(agent -> assertThat(
                                agent.getOnBehalfOf().getIdentifier().getValue())
                        .isEqualTo(Alliance.HOSPITAL));
        assertMeetsTheProfile(told);
        assertThat(get("hospital", "Provenance?agent=" + DOCTOR + "&patient=" + alliance.admitted)
                        .ids())
                .contains(id(told));

        tokens.put("resident", secured.tokenOfPerson("villager", "user/*.cruds", null));
        Observation own = Alliance.pressure(alliance.villager, alliance.village);
        own.setPerformer(List.of(new Reference("Patient/" + alliance.villager)));
        String home = idOf(send("resident", "POST", "Observation", own));
        Provenance ofResident = about("Observation/" + home).get(0);
        assertThat(ofResident.getAgentFirstRep().getWho().getReference()).isEqualTo("Patient/" + alliance.villager);
        assertThat(ofResident.getAgentFirstRep().hasOnBehalfOf()).isFalse();
        assertThat(get("resident", "Provenance/" + id(ofResident)).status()).isEqualTo(200);
        assertMeetsTheProfile(ofResident);
    }

    /** A token outlives the resource of the person who signed in. */
    @Test
    void aPersonWhoseResourceIsGoneIsNamedWithoutIt() {
        alliance.open.delete("Practitioner/village-doctor");
        tokens.put("gone", secured.tokenOfPerson("village-doctor", "user/*.cruds", null));
        String id = idOf(send("gone", "POST", "Observation", pressureOf(alliance.villager)));
        Provenance told = about("Observation/" + id).get(0);
        assertThat(told.getAgentFirstRep().getWho().hasReference()).isFalse();
        assertThat(told.getAgentFirstRep().getWho().getIdentifier().getValue()).isEqualTo("village-doctor");
        assertMeetsTheProfile(told);
    }

    @Test
    void whoMayNotSeeThePatientDoesNotSeeWhoWrote() {
        String ofVillager = told(pressureOf(alliance.villager));
        String ofTeamed = told(pressureOf(alliance.teamed));
        String ofContracted = told(pressureOf(alliance.contracted));
        for (String path : List.of("Provenance/" + ofVillager, "Provenance/" + ofVillager + "/_history/1")) {
            assertThat(get("village", path).status()).as(path).isEqualTo(200);
            assertThat(get("hospital", path).status()).as(path).isEqualTo(404);
            assertThat(get("centre", path).status()).as(path).isEqualTo(404);
        }
        for (String search : List.of(
                "Provenance?patient=" + alliance.villager + "&_count=1000",
                "Patient/" + alliance.villager + "/Provenance?_count=1000",
                "Provenance?_id=" + ofVillager,
                "Observation?patient=" + alliance.villager + "&_revinclude=Provenance:target&_count=500")) {
            assertThat(get("village", search).ids()).as(search).contains(ofVillager);
            assertThat(get("hospital", search).ids()).as(search).isEmpty();
        }
        assertThat(get("hospital", "Provenance?_summary=count&patient=" + alliance.villager)
                        .bundle()
                        .getTotal())
                .isZero();
        assertThat(get("centre", "Provenance/" + ofTeamed).status()).isEqualTo(200);
        assertThat(get("centre", "Provenance/" + ofContracted).status()).isEqualTo(200);
        assertThat(get("centre", "Provenance?_count=1000").ids())
                .contains(ofTeamed, ofContracted)
                .doesNotContain(ofVillager);
        assertThat(get("centre", "Provenance?patient=" + alliance.teamed + "&_count=1000")
                        .ids())
                .contains(ofTeamed);
    }

    @Test
    void provenancesDoNotStopADeletion() {
        String target = idOf(send("village", "POST", "Observation", pressureOf(alliance.villager)));
        for (int each = 0; each < 3; each++) {
            Provenance plain =
                    words(alliance.villager, alliance.village).addTarget(new Reference("Observation/" + target));
            idOf(send("village", "POST", "Provenance", plain));
        }
        Observation referring = pressureOf(alliance.villager);
        referring.addHasMember(new Reference("Observation/" + target));
        String member = idOf(send("village", "POST", "Observation", referring));
        assertThat(send("village", "DELETE", "Observation/" + target, (Resource) null)
                        .status())
                .as("another reference does")
                .isEqualTo(409);
        assertThat(send("village", "DELETE", "Observation/" + member, (Resource) null)
                        .status())
                .isEqualTo(200);
        assertThat(send("village", "DELETE", "Observation/" + target, (Resource) null)
                        .status())
                .isEqualTo(200);
        List<Provenance> told = about("Observation/" + target);
        assertThat(told).hasSize(5);
        assertThat(told.stream().map(ProvenanceIT::inShort)).contains("DELETE Observation/" + target + "/_history/2");
        Provenance after = words(alliance.villager, alliance.village)
                .addTarget(new Reference("Observation/" + target + "/_history/2"));
        assertThat(send("village", "POST", "Provenance", after).status())
                .as("and what was deleted may be told of later")
                .isEqualTo(201);
        after.setTarget(List.of(new Reference("Observation/" + UUID.randomUUID())));
        assertThat(send("village", "POST", "Provenance", after).status())
                .as("but not what never was")
                .isEqualTo(400);
    }

    @Test
    void aClientTellsOfItsDeletionInTheSameTransaction() {
        String target = idOf(send("village", "POST", "Observation", pressureOf(alliance.villager)));
        Provenance words = words(alliance.villager, alliance.village).addTarget(new Reference("Observation/" + target));
        Bundle answer = transaction(
                "village",
                entry(HTTPVerb.DELETE, "Observation/" + target, null),
                entry(HTTPVerb.POST, "Provenance", words));
        String own = answer.getEntry().get(1).getResponse().getLocation().split("/")[1];
        assertThat(about("Observation/" + target).stream().map(ProvenanceIT::inShort))
                .containsExactlyInAnyOrder("CREATE Observation/" + target + "/_history/1", " Observation/" + target);
        assertThat(about("Observation/" + target)).extracting(ProvenanceIT::id).contains(own);
    }

    @Test
    void aPatientOfWhomOnlyProvenancesAreLeftCanBeDeleted() {
        String patient = alliance.patient(alliance.village);
        String pressure = idOf(send("village", "POST", "Observation", pressureOf(patient)));
        assertThat(alliance.open.delete("Patient/" + patient).status()).isEqualTo(409);
        assertThat(send("village", "DELETE", "Observation/" + pressure, (Resource) null)
                        .status())
                .isEqualTo(200);
        assertThat(alliance.open.delete("Patient/" + patient).status()).isEqualTo(200);
        assertThat(about("Observation/" + pressure)).hasSize(2);
    }

    @Test
    void everythingHasThemWhenTheyAreAskedFor() {
        String told = told(pressureOf(alliance.villager));
        String path = "Patient/" + alliance.villager + "/$everything?_count=1000";
        assertThat(get("village", path).resources().map(Resource::fhirType))
                .contains("Patient", "Observation")
                .doesNotContain("Provenance");
        assertThat(get("village", path + "&_type=Provenance").ids()).contains(told);
    }

    @Test
    void writesAtTheSameTimeAreEachTold() throws Exception {
        Observation shared = pressureOf(alliance.villager);
        String id = idOf(send("village", "POST", "Observation", shared));
        shared.setId("Observation/" + id);
        List<Callable<Answer>> writes = new ArrayList<>();
        for (int each : IntStream.range(0, 6).toArray()) {
            Observation changed = shared.copy();
            changed.addNote().setText("第" + each + "次");
            writes.add(() -> send("village", "PUT", "Observation/" + id, changed));
            writes.add(() -> send("village", "POST", "Observation", pressureOf(alliance.villager)));
        }
        ExecutorService threads = Executors.newFixedThreadPool(writes.size());
        try {
            List<String> expected = new ArrayList<>(List.of("Observation/" + id + "/_history/1"));
            List<String> resources = new ArrayList<>(List.of("Observation/" + id));
            for (var done : threads.invokeAll(writes)) {
                Answer answer = done.get();
                assertThat(answer.status()).as(answer.body()).isIn(200, 201, 409);
                if (answer.status() != 409) {
                    Resource written = answer.as(Observation.class);
                    String of = "Observation/" + written.getIdElement().getIdPart();
                    expected.add(of + "/_history/" + written.getMeta().getVersionId());
                    resources.add(of);
                }
            }
            assertThat(expected).hasSizeGreaterThan(7);
            assertThat(resources.stream()
                            .distinct()
                            .flatMap(each -> about(each).stream())
                            .flatMap(one -> one.getTarget().stream())
                            .map(Reference::getReference))
                    .containsExactlyInAnyOrderElementsOf(expected);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void itIsNoAccessOfItsOwn() {
        // HAPI keeps sixteen characters of it.
        String request = UUID.randomUUID().toString().substring(0, 16);
        String id = idOf(send(
                "village",
                "POST",
                "Observation",
                TestServer.json(pressureOf(alliance.villager)),
                "X-Request-ID",
                request));
        List<String> resources = database.queryForList(
                "select array_to_string(resources, ' ') from mca.audit_event where request_id = ?",
                String.class,
                request);
        assertThat(resources).containsExactly("Observation/" + id);
        assertThat(about("Observation/" + id).get(0).getMeta().getSource())
                .as("it bears the request's id")
                .endsWith("#" + request);
    }

    @Test
    void inOpenModeNobodyIsKnownButAHeaderIsKept() {
        int before = count();
        String untold = alliance.store(pressureOf(alliance.villager));
        assertThat(about("Observation/" + untold)).isEmpty();
        assertThat(count()).isEqualTo(before);
        Answer answer = alliance.open.send(
                "POST",
                "Observation",
                TestServer.json(pressureOf(alliance.villager)),
                "X-Provenance",
                header(words(null, alliance.village)));
        assertThat(about("Observation/" + idOf(answer))).hasSize(1);
    }

    @Test
    void aServerMayMakeNone() {
        try (SecuredServer quiet = secured.another(
                "http", HttpClient.newHttpClient(), Map.of("medalliance.provenance.enabled", "false"))) {
            String bearer = "Bearer " + quiet.token("village", "system/*.cruds");
            Answer answer = quiet.http()
                    .send(
                            "POST",
                            "Observation",
                            TestServer.json(pressureOf(alliance.villager)),
                            "Authorization",
                            bearer);
            assertThat(about("Observation/" + idOf(answer))).isEmpty();
            Answer told = quiet.http()
                    .send(
                            "POST",
                            "Observation",
                            TestServer.json(pressureOf(alliance.villager)),
                            "Authorization",
                            bearer,
                            "X-Provenance",
                            header(words(null, alliance.village)));
            assertThat(about("Observation/" + idOf(told))).hasSize(1);
        }
    }

    private Observation pressureOf(String patient) {
        return Alliance.pressure(patient, alliance.village);
    }

    /** What a client says of its own writes, but for the target. */
    private static Provenance words(@Nullable String patient, String organization) {
        Provenance words = new Provenance();
        words.getRecordedElement().setValueAsString("2026-01-01T08:00:00+08:00");
        words.addReason().setText("村卫生室补录");
        words.addAgent(new ProvenanceAgentComponent().setWho(new Reference("Organization/" + organization)));
        if (patient != null) {
            words.addExtension(new Extension(PATIENT, new Reference("Patient/" + patient)));
        }
        return words;
    }

    /** As it stands in a header, which holds ASCII. */
    private static String header(Provenance words) {
        return TestServer.json(words)
                .chars()
                .mapToObj(each -> each < 128 ? String.valueOf((char) each) : "\\u%04x".formatted(each))
                .collect(Collectors.joining());
    }

    /** Stores a resource; gives the id of its Provenance. */
    private String told(Observation observation) {
        return id(about("Observation/" + idOf(send("village", "POST", "Observation", observation)))
                .get(0));
    }

    /** The Provenances of a resource, whichever the version. */
    private List<Provenance> about(String resource) {
        String target = resource.replaceFirst("/_history/.*", "");
        return alliance.open
                .get("Provenance?_count=1000&target=" + target)
                .resources()
                .map(Provenance.class::cast)
                .filter(one -> resource.equals(target)
                        || one.getTarget().stream().anyMatch(each -> resource.equals(each.getReference())))
                .toList();
    }

    private static String inShort(Provenance provenance) {
        return provenance.getActivity().getCodingFirstRep().getCode() == null
                ? " " + targets(provenance)
                : provenance.getActivity().getCodingFirstRep().getCode() + " " + targets(provenance);
    }

    private static String targets(Provenance provenance) {
        return provenance.getTarget().stream().map(Reference::getReference).collect(Collectors.joining(" "));
    }

    private static List<String> patients(Provenance provenance) {
        return provenance.getExtensionsByUrl(PATIENT).stream()
                .map(extension -> ((Reference) extension.getValue()).getReference())
                .toList();
    }

    private void assertMeetsTheProfile(Provenance provenance) {
        Answer answer = alliance.open.post("Provenance/$validate", provenance);
        assertThat(answer.outcome().getIssue().stream()
                        .filter(issue -> issue.getSeverity() != IssueSeverity.INFORMATION))
                .as(answer.body())
                .isEmpty();
    }

    private int count() {
        return database.queryForObject(
                "select count(*) from hfj_resource where res_type = 'Provenance'", Integer.class);
    }

    private static String id(Resource resource) {
        return resource.getIdElement().getIdPart();
    }

    private static String idOf(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return FhirContext.forR4Cached()
                .newJsonParser()
                .parseResource(answer.body())
                .getIdElement()
                .getIdPart();
    }

    private Bundle transaction(String client, BundleEntryComponent... entries) {
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION).setEntry(new ArrayList<>(List.of(entries)));
        Answer answer = send(client, "POST", "", bundle);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.bundle();
    }

    private static BundleEntryComponent entry(HTTPVerb method, String url, @Nullable Resource resource) {
        BundleEntryComponent entry = new BundleEntryComponent().setResource(resource);
        entry.getRequest().setMethod(method).setUrl(url);
        return entry;
    }

    private Answer get(String client, String path) {
        return send(client, "GET", path, (String) null);
    }

    private Answer send(String client, String method, String path, @Nullable Resource body) {
        return send(client, method, path, body == null ? null : TestServer.json(body));
    }

    private Answer send(String client, String method, String path, @Nullable String body, String... headers) {
        String type = method.equals("PATCH") ? "application/json-patch+json" : "application/fhir+json";
        List<String> all = new ArrayList<>(List.of("Authorization", "Bearer " + tokens.get(client)));
        all.addAll(List.of("Content-Type", type));
        all.addAll(List.of(headers));
        return server.send(method, path, body, all.toArray(String[]::new));
    }
}
