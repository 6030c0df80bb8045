package cn.medalliance.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A caller sees and changes what belongs to patients to whom its organisation stands in a relation, and nothing else. */
@ServerIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelationIT {

    private final TestServer server;
    private final SecuredServer secured;
    private final Alliance alliance;
    private final Map<String, String> patients = new LinkedHashMap<>();
    private final Map<String, String> pressures = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();

    RelationIT(SecuredServer secured) {
        this.secured = secured;
        this.server = secured.http();
        this.alliance = secured.alliance();
    }

    @BeforeAll
    void store() {
        patients.put("villager", alliance.villager);
        patients.put("referred", alliance.referred);
        patients.put("admitted", alliance.admitted);
        patients.put("teamed", alliance.teamed);
        patients.put("contracted", alliance.contracted);
        patients.put("gridded", alliance.gridded);
        patients.forEach((name, id) -> pressures.put(name, alliance.store(Alliance.pressure(id, alliance.village))));
        for (String client : List.of("hospital", "centre", "township", "village", "console", "directory")) {
            tokens.put(client, secured.token(client, "system/*.cruds"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Observation?code=85354-9&_count=2", "Observation/_history?_count=2"})
    void theLinkOfAPageIsGoodForWhomItWasGiven(String path) {
        String link = get("village", path).bundle().getLink("next").getUrl();
        assertThat(get("village", link).status()).isEqualTo(200);
        assertThat(get("township", link).status()).as("sees the same patients").isEqualTo(400);
        assertThat(get("hospital", link).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "village, villager referred admitted teamed contracted gridded",
        "township, villager referred admitted teamed contracted gridded",
        "hospital, referred admitted",
        "centre, teamed contracted gridded",
    })
    void eachSeesItsOwnPatientsAndTheirResources(String client, String visible) {
        List<String> expected = List.of(visible.split(" "));
        patients.forEach((name, id) -> {
            int status = expected.contains(name) ? 200 : 404;
            boolean isVisible = expected.contains(name);
            String pressure = pressures.get(name);
            for (String path : List.of(
                    "Patient/" + id,
                    "Patient/" + id + "/_history",
                    "Patient/" + id + "/_history/1",
                    "Patient/" + id + "/$everything",
                    "Patient/" + id + "/$summary",
                    "Observation/" + pressure,
                    "Observation/" + pressure + "/_history",
                    "Observation/" + pressure + "/_history/1")) {
                assertThat(get(client, path).status())
                        .as(client + " " + name + " " + path)
                        .isEqualTo(status);
            }
            for (String search : List.of(
                    "Patient?_id=" + id,
                    "Patient?_id=" + id + "&gender=female",
                    "Observation?patient=" + id,
                    "Observation?subject=Patient/" + id,
                    "Observation?subject=" + id,
                    "Observation?patient=Patient/" + id + "&code=85354-9&_sort=-date",
                    "Observation?_id=" + pressure,
                    "Observation?_id=" + pressure + "&component-code-value-quantity=8480-6$gt100",
                    "Observation?subject:Patient._id=" + id,
                    "Patient?_has:Observation:patient:_id=" + pressure,
                    "Observation/$lastn?max=100&patient=Patient/" + id,
                    "Patient/" + id + "/Observation?code=85354-9")) {
                Answer answer = get(client, search);
                assertThat(answer.status())
                        .as(client + " " + name + " " + search + answer.body())
                        .isEqualTo(200);
                String sought = search.startsWith("Patient?") ? id : pressure;
                assertThat(answer.ids().contains(sought))
                        .as(client + " " + name + " " + search)
                        .isEqualTo(isVisible);
                assertThat(answer.ids().isEmpty())
                        .as(client + " " + name + " " + search)
                        .isEqualTo(!isVisible);
            }
            for (String count : List.of(
                    "Patient?_id=" + id + "&_summary=count",
                    "Observation?_id=" + pressure + "&_total=accurate&_count=0",
                    "Observation?subject=" + id + "&_summary=count")) {
                assertThat(get(client, count).bundle().getTotal() > 0)
                        .as(client + " " + name + " " + count)
                        .isEqualTo(isVisible);
            }
        });
    }

    @Test
    void theOfficeSeesPersonsAndReferralsButNothingClinical() {
        assertThat(get("console", "Patient/" + alliance.referred).status()).isEqualTo(200);
        assertThat(get("console", "Task?patient=" + alliance.referred).ids()).hasSize(1);
        assertThat(get("console", "Observation?patient=" + alliance.referred).status())
                .isEqualTo(403);
        assertThat(get("console", "Observation/" + pressures.get("referred")).status())
                .isEqualTo(403);
        assertThat(get("console", "Patient/" + alliance.referred + "/$everything")
                        .resources()
                        .map(Resource::fhirType))
                .contains("Task")
                .doesNotContain("Observation");
        assertThat(get("console", "Patient?_has:Observation:patient:code=85354-9")
                        .status())
                .isEqualTo(403);
    }

    /** Whoever may not see it learns nothing: the answer is that of an id that never was. */
    @ParameterizedTest
    @CsvSource({
        "GET, Patient/{id}",
        "GET, Patient/{id}/_history",
        "GET, Patient/{id}/_history/1",
        "GET, Patient/{id}/$everything",
        "GET, Observation/{id}",
        "GET, Observation/{id}/_history/1",
        "DELETE, Observation/{id}",
        "PATCH, Observation/{id}",
        "GET, Observation?patient={id}",
        "GET, Observation?patient=Patient/{id}&_summary=count",
        "GET, Patient?_id={id}",
        "GET, Patient/{id}/Observation",
        "GET, Observation/$lastn?patient={id}",
        "GET, Observation/{id}/_history/99",
    })
    void whatMayNotBeSeenIsAsIfItNeverWas(String method, String path) {
        String hidden = path.startsWith("Observation/{id}") ? pressures.get("villager") : alliance.villager;
        String never = UUID.randomUUID().toString();
        String body = method.equals("PATCH")
                ? "[{\"op\":\"test\",\"path\":\"/status\",\"value\":\"registered\"},"
                        + "{\"op\":\"replace\",\"path\":\"/status\",\"value\":\"amended\"}]"
                : null;
        Answer answer = send("hospital", method, path.replace("{id}", hidden), body);
        Answer asNever = send("hospital", method, path.replace("{id}", never), body);
        assertThat(answer.status()).isEqualTo(asNever.status());
        assertThat(plain(answer, hidden)).isEqualTo(plain(asNever, never));
    }

    private static String plain(Answer answer, String id) {
        return answer.body()
                .replace(id, "ID")
                .replaceAll("\"(lastUpdated|timestamp)\":\"[^\"]*\"", "")
                .replaceAll("\"id\":\"[0-9a-f-]{36}\"", "");
    }

    @Test
    void aStaleVersionOfWhatMayNotBeSeenIsNotTold() {
        String hidden = "Observation/" + pressures.get("villager");
        Observation update = Alliance.pressure(alliance.referred, alliance.hospital);
        update.setId(hidden);
        Answer answer = server.send(
                "PUT",
                hidden,
                TestServer.json(update),
                "Authorization",
                "Bearer " + tokens.get("hospital"),
                "If-Match",
                "W/\"7\"");
        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void aReferralGivesAccessWhileItIsOpenAndTwoWeeksAfter() {
        String recent = alliance.patient(alliance.village);
        alliance.store(Alliance.ended(Alliance.task(recent, alliance.village, alliance.hospital), 13));
        String old = alliance.patient(alliance.village);
        alliance.store(Alliance.ended(Alliance.task(old, alliance.village, alliance.hospital), 15));
        assertThat(get("hospital", "Patient/" + recent).status()).isEqualTo(200);
        assertThat(get("hospital", "Patient/" + old).status()).isEqualTo(404);
        assertThat(get("hospital", "Patient?_id=" + recent + "," + old).ids()).containsExactly(recent);
    }

    @Test
    void aWriterWritesForItsPatientsOnly() {
        assertThat(send("hospital", "POST", "Observation", Alliance.pressure(alliance.referred, alliance.hospital))
                        .status())
                .isEqualTo(201);
        List<String> before =
                alliance.open.get("Observation?patient=" + alliance.villager).ids();
        Answer strange =
                send("hospital", "POST", "Observation", Alliance.pressure(alliance.villager, alliance.hospital));
        String never = UUID.randomUUID().toString();
        Answer unknown = send("hospital", "POST", "Observation", Alliance.pressure(never, alliance.hospital));
        assertThat(strange.status()).isEqualTo(unknown.status());
        assertThat(plain(strange, alliance.villager)).isEqualTo(plain(unknown, never));
        assertThat(alliance.open.get("Observation?patient=" + alliance.villager).ids())
                .hasSameSizeAs(before);
    }

    @Test
    void nobodyGivesHimselfARelation() {
        assertThat(send("hospital", "POST", "Encounter", Alliance.encounter(alliance.villager, alliance.hospital))
                        .status())
                .isEqualTo(400);
        assertThat(send(
                                "hospital",
                                "POST",
                                "Task",
                                Alliance.task(alliance.villager, alliance.hospital, alliance.hospital))
                        .status())
                .isEqualTo(400);
        Patient taken = Alliance.newPatient(alliance.hospital);
        taken.setId("Patient/" + alliance.villager);
        assertThat(send("hospital", "PUT", "Patient/" + alliance.villager, taken)
                        .status())
                .isEqualTo(404);
        Patient seized = Alliance.newPatient(alliance.hospital);
        seized.setId("Patient/" + alliance.referred);
        assertThat(send("hospital", "PUT", "Patient/" + alliance.referred, seized)
                        .status())
                .isEqualTo(403);
        assertThat(get("hospital", "Patient/" + alliance.villager).status()).isEqualTo(404);
    }

    @Test
    void aPatientIsMadeForOnesOwnOrganizationToKeep() {
        Patient own = Alliance.newPatient(alliance.village);
        own.setId("urn:uuid:" + UUID.randomUUID());
        Observation observation = Alliance.pressure("x", alliance.village);
        observation.setSubject(new Reference(own.getId()));
        Answer together = send(
                "village",
                "POST",
                "",
                transaction(
                        entry(HTTPVerb.POST, "Patient", own, own.getId()),
                        entry(HTTPVerb.POST, "Observation", observation, null)));
        assertThat(together.status()).as(together.body()).isEqualTo(200);
        assertThat(send("village", "POST", "Patient", Alliance.newPatient(alliance.hospital))
                        .status())
                .isEqualTo(403);
        assertThat(send("village", "POST", "Patient", Alliance.newPatient(alliance.township))
                        .status())
                .as("the one above is not its own")
                .isEqualTo(403);
        assertThat(send("township", "POST", "Patient", Alliance.newPatient(alliance.village))
                        .status())
                .as("the one below is")
                .isEqualTo(201);
    }

    @Test
    void aSystemWritesAsItsOwnOrganization() {
        Observation asOwn = Alliance.pressure(alliance.referred, alliance.hospital);
        Answer written = send("hospital", "POST", "Observation", asOwn);
        assertThat(written.status()).isEqualTo(201);
        Observation asOther = Alliance.pressure(alliance.referred, alliance.village);
        Answer refused = send("hospital", "POST", "Observation", asOther);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("Observation.performer");
        String colleague = alliance.store(new Practitioner().addName(new HumanName().setText("李医生")));
        alliance.store(new PractitionerRole()
                .setPractitioner(new Reference("Practitioner/" + colleague))
                .setOrganization(new Reference("Organization/" + alliance.village))
                .addCode(new CodeableConcept(
                        new Coding("http://medalliance.example/fhir/CodeSystem/mca-role", "gp", "全科医师"))));
        for (Reference another : List.of(
                new Reference("Practitioner/" + colleague),
                new Reference().setIdentifier(creditCode(alliance.village)),
                new Reference().setIdentifier(creditCode(alliance.township)))) {
            asOther.setPerformer(List.of(another));
            assertThat(send("hospital", "POST", "Observation", asOther).status())
                    .as(another.toString())
                    .isEqualTo(403);
        }
        asOther.setPerformer(List.of(new Reference().setIdentifier(creditCode(alliance.hospital))));
        assertThat(send("hospital", "POST", "Observation", asOther).status()).isEqualTo(201);
        Observation changed = written.as(Observation.class);
        changed.setStatus(Observation.ObservationStatus.AMENDED);
        String path = "Observation/" + changed.getIdElement().getIdPart();
        assertThat(send("village", "PUT", path, changed).status())
                .as("the hospital wrote it")
                .isEqualTo(403);
        assertThat(send("hospital", "PUT", path, changed).status()).isEqualTo(200);
        assertThat(send("hospital", "DELETE", path, (Resource) null).status()).isEqualTo(403);
    }

    @Test
    void conditionsFindOnlyWhatMayBeFound() {
        String name = "重名" + UUID.randomUUID();
        Patient known = Alliance.newPatient(alliance.village);
        known.getNameFirstRep().setText(name);
        String stored = alliance.store(known);
        Patient again = Alliance.newPatient(alliance.hospital);
        again.getNameFirstRep().setText(name);
        Answer created = server.send(
                "POST",
                "Patient",
                TestServer.json(again),
                "Authorization",
                "Bearer " + tokens.get("hospital"),
                "If-None-Exist",
                "name=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
        assertThat(created.status()).as("the other is not found").isEqualTo(201);
        assertThat(get("village", "Patient?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                        .ids())
                .containsExactly(stored);
        Observation observation = Alliance.pressure("x", alliance.village);
        observation.setSubject(new Reference("Patient?name=" + name));
        Answer together =
                send("village", "POST", "", transaction(entry(HTTPVerb.POST, "Observation", observation, null)));
        assertThat(together.status()).as(together.body()).isEqualTo(200);
        assertThat(get("village", "Observation?patient=" + stored).ids()).hasSize(1);
        Answer deleted = send("hospital", "DELETE", "Observation?patient=" + stored, (Resource) null);
        assertThat(deleted.body()).contains("Nothing has been deleted");
        assertThat(get("village", "Observation?patient=" + stored).ids()).hasSize(1);
    }

    /** HAPI finds a condition of a single identifier without searching. */
    @Test
    void aSingleIdentifierFindsOnlyWhatMayBeFoundInATransactionToo() {
        String number = UUID.randomUUID().toString();
        Observation known = Alliance.pressure(alliance.villager, alliance.village);
        known.addIdentifier().setSystem("urn:test:relation").setValue(number);
        String stored = alliance.store(known);
        String condition = "identifier=urn:test:relation|" + number;
        Observation own = Alliance.pressure(alliance.referred, alliance.hospital);
        own.addIdentifier().setSystem("urn:test:relation").setValue(number);
        Observation referring = Alliance.pressure(alliance.referred, alliance.hospital);
        referring.addHasMember(new Reference("Observation?" + condition));
        assertThat(send("hospital", "POST", "", transaction(entry(HTTPVerb.POST, "Observation", referring, null)))
                        .status())
                .as("a reference")
                .isEqualTo(404);
        BundleEntryComponent updating = entry(HTTPVerb.PUT, "Observation?" + condition, own, null);
        Answer updated = send("hospital", "POST", "", transaction(updating));
        assertThat(updated.status()).as(updated.body()).isEqualTo(200);
        assertThat(updated.body()).as("it is made anew").contains("201 Created").doesNotContain(stored);
        assertThat(alliance.open
                        .get("Observation?" + condition.replace("|", "%7C"))
                        .ids())
                .hasSize(2)
                .contains(stored);
        BundleEntryComponent creating = entry(HTTPVerb.POST, "Observation", own, null);
        creating.getRequest().setIfNoneExist(condition);
        Answer created = send("hospital", "POST", "", transaction(creating));
        assertThat(created.status()).as(created.body()).isEqualTo(200);
        assertThat(created.body()).as("its own is found").contains("200 OK").doesNotContain(stored);
        assertThat(send("village", "POST", "", transaction(entry(HTTPVerb.POST, "Observation", referring, null)))
                        .status())
                .as("of two that the village sees neither is taken")
                .isEqualTo(412);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Observation?encounter.class=AMB",
                "Observation?subject.identifier=x",
                "Condition?subject.identifier=x",
                "Practitioner?_has:Observation:performer:code=85354-9",
                "Organization?_has:Patient:organization:name=李秀兰",
                "Organization?_has:Encounter:service-provider:status=in-progress",
                "Location?_has:Patient:grid:gender=female",
                "Encounter?_has:Observation:encounter:code=85354-9",
                "Patient?link:Patient.name=李秀兰",
                "Patient?_list=1",
                "Patient?_filter=general-practitioner.name eq 李",
                "Observation?focus:Patient.name=李秀兰",
                "Observation?has-member:Observation.code=85354-9",
            })
    void noChainLooksAtOthersResources(String search) {
        Answer answer = get("hospital", search.replace(" ", "%20"));
        boolean isIntoTheOpen = search.contains("general-practitioner");
        assertThat(answer.status()).as(search + answer.body()).isIn(isIntoTheOpen ? List.of(200, 400) : List.of(403));
    }

    /** Each asks about a stranger by the outcome of a write. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Organization?_has:Patient:organization:_id={stranger}",
                "Practitioner?_has:Observation:performer:patient={stranger}",
                "Organization?_list=1",
            })
    void aReferenceThatSearchesKeepsToTheRulesOfSearches(String reference) {
        Observation observation = Alliance.pressure(alliance.referred, alliance.hospital);
        observation.addFocus(new Reference(reference.replace("{stranger}", alliance.villager)));
        assertThat(send("hospital", "POST", "Observation", observation).status())
                .isEqualTo(403);
        assertThat(send("hospital", "POST", "", transaction(entry(HTTPVerb.POST, "Observation", observation, null)))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aQueryBesideAnIdOpensNothing() {
        BundleEntryComponent patch = new BundleEntryComponent()
                .setResource(new Binary()
                        .setContentType("application/json-patch+json")
                        .setData("[{\"op\":\"test\",\"path\":\"/status\",\"value\":\"registered\"}]"
                                .getBytes(StandardCharsets.UTF_8)));
        patch.getRequest().setMethod(HTTPVerb.PATCH).setUrl("Observation/" + pressures.get("villager") + "?_a=1");
        Answer answer = send("hospital", "POST", "", transaction(patch));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("names an id and a condition");
        patch.getRequest().setUrl("/Observation/" + pressures.get("villager"));
        Answer byPath = send("hospital", "POST", "", transaction(patch));
        assertThat(byPath.status()).as(byPath.body()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Observation/$lastn?patient={own}&focus:Patient.gender=female",
                "Observation/$lastn?patient={own}&performer:Organization._has:Patient:organization:_id={stranger}",
                "Condition?patient={own}&_sort=encounter.date",
            })
    void operationsAndOrdersKeepToTheRulesOfSearches(String path) {
        String asked = path.replace("{own}", alliance.referred).replace("{stranger}", alliance.villager);
        assertThat(get("hospital", asked).status()).as(asked).isEqualTo(403);
    }

    @Test
    void nobodyIsNamedToWhoWouldDeleteAndNothingOfOthersIsDeleted() {
        Parameters deleting = new Parameters();
        deleting.addParameter("mode", new CodeType("delete"));
        Answer told = send("hospital", "POST", "Organization/" + alliance.village + "/$validate", deleting);
        assertThat(told.body()).doesNotContain(alliance.villager).doesNotContain("Patient/");
        String written = alliance.store(Alliance.pressure(alliance.contracted, alliance.village));
        assertThat(send("centre", "DELETE", "Observation/" + written, (Resource) null)
                        .status())
                .isEqualTo(403);
        assertThat(send("village", "DELETE", "Observation/" + written, (Resource) null)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void nobodyTakesAnothersCreditCode() {
        Organization other =
                alliance.open.get("Organization/" + alliance.centre).as(Organization.class);
        other.setId((String) null);
        other.setPartOf(new Reference("Organization/" + alliance.hospital));
        assertThat(send("hospital", "POST", "Organization", other).status()).isEqualTo(403);
        other.setIdentifier(List.of());
        assertThat(send("hospital", "POST", "Organization", other).status()).isEqualTo(201);
        assertThat(send(
                                "directory",
                                "POST",
                                "Organization",
                                alliance.open
                                        .get("Organization/" + alliance.centre)
                                        .as(Organization.class)
                                        .setPartOf(null)
                                        .setIdentifier(List.of()))
                        .status())
                .isEqualTo(201);
    }

    private Identifier creditCode(String organization) {
        return alliance.open.get("Organization/" + organization).as(Organization.class).getIdentifier().stream()
                .filter(identifier -> identifier.getSystem().endsWith("uscc"))
                .findFirst()
                .orElseThrow();
    }

    /** Where an organisation stands decides who sees its patients. */
    @Test
    void nobodyMovesItsOwnOrganization() {
        String path = "Organization/" + alliance.village;
        Organization own = alliance.open.get(path).as(Organization.class);
        Organization elsewhere = own.copy().setPartOf(new Reference("Organization/" + alliance.hospital));
        assertThat(send("village", "PUT", path, elsewhere).body()).contains("Organization.partOf");
        assertThat(send("village", "PUT", path, own.copy().setPartOf(null)).status())
                .isEqualTo(403);
        assertThat(send("village", "PUT", path, own.copy().setName("改了名")).status())
                .isEqualTo(200);
        assertThat(send("village", "PUT", path, own).status()).isEqualTo(200);
    }

    @Test
    void whatOneRegistersByAConditionAnotherMayRegisterToo() {
        String name = "甲" + UUID.randomUUID();
        for (String client : List.of("village", "hospital")) {
            Patient patient = Alliance.newPatient(client.equals("village") ? alliance.village : alliance.hospital);
            patient.getNameFirstRep().setText(name);
            for (int expected : List.of(201, 200)) {
                Answer answer = server.send(
                        "POST",
                        "Patient",
                        TestServer.json(patient),
                        "Authorization",
                        "Bearer " + tokens.get(client),
                        "If-None-Exist",
                        "name=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
                assertThat(answer.status()).as(client + answer.body()).isEqualTo(expected);
            }
        }
    }

    @Test
    void everythingTellsNoTotal() {
        assertThat(get("hospital", "Patient/" + alliance.referred + "/$everything")
                        .body())
                .doesNotContain("\"total\"");
    }

    @Test
    void whatComesAlongIsSifted() {
        Observation observation = Alliance.pressure(alliance.referred, alliance.hospital);
        observation.addFocus(new Reference("Patient/" + alliance.villager));
        String id = alliance.store(observation);
        assertThat(get("hospital", "Observation?_id=" + id + "&_include=Observation:focus")
                        .ids())
                .containsExactly(id);
        assertThat(get("village", "Observation?_id=" + id + "&_include=Observation:focus")
                        .ids())
                .contains(id, alliance.villager);
        Answer organization =
                get("hospital", "Organization?_id=" + alliance.village + "&_revinclude=Patient:organization");
        assertThat(organization.ids())
                .contains(alliance.village, alliance.referred)
                .doesNotContain(alliance.villager);
    }

    @Test
    void historiesOfTypesAndGraphsAreSifted() {
        assertThat(get("hospital", "Patient/_history?_count=1000").ids())
                .contains(alliance.referred)
                .doesNotContain(alliance.villager);
        Answer graph = get(
                "hospital",
                "$graphql?query="
                        + URLEncoder.encode(
                                "{PatientList(gender:\"female\",_count:1000){id}}", StandardCharsets.UTF_8));
        assertThat(graph.status()).as(graph.body()).isEqualTo(200);
        assertThat(graph.body()).contains(alliance.referred).doesNotContain(alliance.villager);
    }

    @Test
    void aRelationThatIsTakenAwayCountsSoonAndAtOnceForWrites() throws InterruptedException {
        String patient = alliance.patient(alliance.village);
        var task = Alliance.task(patient, alliance.village, alliance.hospital);
        String id = alliance.store(task);
        assertThat(get("hospital", "Patient/" + patient).status()).isEqualTo(200);
        task.setId("Task/" + id);
        assertThat(send("village", "PUT", "Task/" + id, Alliance.ended(task, 20))
                        .status())
                .isEqualTo(200);
        assertThat(get("hospital", "Patient/" + patient).status()).isEqualTo(404);
    }

    @Test
    void whatIsDeletedByAConditionGivesNoAccessAnyMore() {
        String patient = alliance.patient(alliance.village);
        var task = Alliance.task(patient, alliance.village, alliance.hospital);
        String number = UUID.randomUUID().toString();
        task.addIdentifier().setSystem("urn:test:relation").setValue(number);
        alliance.store(task);
        assertThat(get("hospital", "Patient/" + patient).status()).isEqualTo(200);
        Answer deleted = send("village", "DELETE", "Task?identifier=urn:test:relation%7C" + number, (Resource) null);
        assertThat(deleted.status()).as(deleted.body()).isEqualTo(200);
        assertThat(get("hospital", "Patient/" + patient).status()).isEqualTo(404);
    }

    private Answer get(String client, String path) {
        return send(client, "GET", path, (String) null);
    }

    private Answer send(String client, String method, String path, @Nullable Resource body) {
        return send(client, method, path, body == null ? null : TestServer.json(body));
    }

    private Answer send(String client, String method, String path, @Nullable String body) {
        String type = method.equals("PATCH") ? "application/json-patch+json" : "application/fhir+json";
        return server.send(method, path, body, "Authorization", "Bearer " + tokens.get(client), "Content-Type", type);
    }

    private static Bundle transaction(BundleEntryComponent... entries) {
        return new Bundle().setType(BundleType.TRANSACTION).setEntry(new ArrayList<>(List.of(entries)));
    }

    private static BundleEntryComponent entry(
            HTTPVerb method, String url, Resource resource, @Nullable String fullUrl) {
        BundleEntryComponent entry =
                new BundleEntryComponent().setResource(resource).setFullUrl(fullUrl);
        entry.getRequest().setMethod(method).setUrl(url);
        return entry;
    }
}
