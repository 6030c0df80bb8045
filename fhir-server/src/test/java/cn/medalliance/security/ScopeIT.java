package cn.medalliance.security;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.guide.Guide;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A token permits what its scopes say, on whichever road something is asked. */
@ServerIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScopeIT {

    private static final String SYSTEM = "urn:test:scopes";

    private final TestServer server;
    private final SecuredServer secured;
    private final String patient = UUID.randomUUID().toString();
    private final String note = UUID.randomUUID().toString();
    private String reader = "";

    ScopeIT(SecuredServer secured) {
        this.secured = secured;
        this.server = secured.http();
    }

    /** Basic stands for what the reader may not see; it hangs on a patient that the reader may see. */
    @BeforeAll
    void store() {
        String all = secured.token("hospital", "system/*.cruds");
        Patient resident = FhirContext.forR4Cached()
                .newJsonParser()
                .parseResource(Patient.class, Guide.load().examples().get("Patient-exa-patient-minimal.json"));
        resident.setId(patient);
        resident.setManagingOrganization(new Reference("Organization/" + secured.alliance().hospital));
        assertThat(send(all, "PUT", "Patient/" + patient, resident).status()).isEqualTo(201);
        Basic basic = basic();
        basic.setId(note);
        assertThat(send(all, "PUT", "Basic/" + note, basic).status()).isEqualTo(201);
        reader = secured.token("reader", "system/Patient.rs system/Observation.rs");
    }

    private Basic basic() {
        Basic basic = new Basic();
        basic.getCode().addCoding().setSystem(SYSTEM).setCode("secret");
        basic.setSubject(new Reference("Patient/" + patient));
        return basic;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Patient/{patient}",
                "Patient/{patient}/_history",
                "Patient/{patient}/_history/1",
                "Patient/_history?_count=1",
                "Patient?_id={patient}",
                "Patient?_has:Observation:patient:code=http://loinc.org%7C85354-9&_count=1",
                "Observation?subject:Patient.identifier=x",
                "Patient/{patient}/$everything",
                "ValueSet/$expand?url=http://hl7.org/fhir/ValueSet/administrative-gender",
            })
    void whatTheScopesPermitIsAnswered(String path) {
        assertThat(get(path).status()).as(path).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic/{note}",
                "Basic/{note}/_history",
                "Basic/{note}/_history/1",
                "Basic/none",
                "Basic",
                "Basic?_id={note}&_summary=count",
                "Basic/_history",
                "_history",
                "Patient/{patient}/Basic",
                "Patient?_has:Basic:patient:code=secret",
                "Patient?_has:Observation:patient:_has:Basic:subject:code=secret",
                "Patient?general-practitioner.name=x",
                "Patient?general-practitioner:Practitioner.name=x",
                "Observation?performer:Practitioner.name=x",
                "Basic/{note}/$meta",
                "Patient/$meta",
                "Patient/{patient}/$meta",
                "Basic/{note}/$diff",
                "$graphql?query={BasicList{id}}",
                "$diff?from=Basic/{note}&to=Patient/{patient}",
            })
    void whatTheyDoNotPermitIsRefused(String path) {
        assertThat(get(path.replace(" ", "%20").replace("\"", "%22")).status())
                .as(path)
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "Basic/{note}, system/Basic.r",
        "Basic, system/Basic.s",
        "_history, system/*.r",
        "Patient?_has:Basic:patient:code=secret, system/Basic.s",
        "Basic/_history, system/Basic.r",
    })
    void aRefusalNamesTheScopeThatIsMissing(String path, String scope) {
        Answer answer = get(path);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("WWW-Authenticate"))
                .isEqualTo("Bearer realm=\"medalliance\", error=\"insufficient_scope\", scope=\"" + scope + "\"");
    }

    @Test
    void aRefusalForAnotherReasonNamesNoScope() {
        String console = secured.token("console", "system/*.cruds");
        Answer answer = send(console, "GET", "Observation/" + note, null);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("WWW-Authenticate")).isEmpty();
    }

    @Test
    void whatAClientWroteDoesNotGetIntoAHeader() {
        String token = secured.token("hospital", "system/Basic.c");
        Basic searching = basic();
        searching.setSubject(new Reference("Patient\", x=\"?identifier=1"));
        Answer answer = send(token, "POST", "", transaction(entry(HTTPVerb.POST, "Basic", searching)));
        assertThat(answer.status()).isGreaterThanOrEqualTo(400);
        assertThat(answer.header("WWW-Authenticate")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"_revinclude=Basic:patient", "_revinclude=Basic:subject", "_revinclude=*"})
    void whatComesAlongIsLeftOut(String include) {
        Answer answer = get("Patient?_id={patient}&" + include);
        assertThat(answer.resources().map(Resource::fhirType)).isNotEmpty().doesNotContain("Basic");
    }

    @Test
    void everythingLeavesOutTheTypesThatMayNotBeSeen() {
        String all = secured.token("hospital", "system/*.cruds");
        assertThat(send(all, "GET", "Patient/" + patient + "/$everything", null)
                        .resources()
                        .map(Resource::fhirType))
                .contains("Basic");
        assertThat(get("Patient/{patient}/$everything").resources().map(Resource::fhirType))
                .contains("Patient")
                .doesNotContain("Basic");
    }

    @Test
    void writesNeedTheirOwnPermission() {
        Basic basic = basic();
        assertThat(send(reader, "POST", "Patient", new Patient()).status()).isEqualTo(403);
        assertThat(send(reader, "POST", "Basic", basic).status()).isEqualTo(403);
        assertThat(send(reader, "PUT", "Basic/" + note, basic).status()).isEqualTo(403);
        assertThat(send(reader, "PUT", "Basic/never-was", basic).status()).isEqualTo(403);
        assertThat(send(reader, "DELETE", "Basic/" + note, null).status()).isEqualTo(403);
        assertThat(send(reader, "DELETE", "Basic/never-was", null).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "system/Basic.c, POST, Basic, 201",
        "system/Basic.c, PUT, Basic/{new}, 201",
        "system/Basic.c, PUT, Basic/{note}, 403",
        "system/Basic.u, POST, Basic, 403",
        "system/Basic.u, PUT, Basic/{new}, 403",
        "system/Basic.u, PUT, Basic/{note}, 200",
        "system/Basic.d, PUT, Basic/{note}, 403",
        "system/Basic.rs, DELETE, Basic/{note}, 403",
        "system/Basic.u, PUT, Basic?_id={note}, 403",
        "system/Basic.us, PUT, Basic?_id={note}, 200",
        "system/Basic.d, DELETE, Basic?_id={new}, 403",
        "system/Basic.ds, DELETE, Basic?_id={new}, 204",
    })
    void eachInteractionNeedsItsLetter(String scope, String method, String path, int status) {
        String token = secured.token("hospital", scope);
        String target = path.replace("{new}", UUID.randomUUID().toString()).replace("{note}", note);
        Basic body = basic();
        if (target.contains("/")) {
            body.setId(target.substring(target.indexOf('/') + 1));
        }
        assertThat(send(token, method, target, method.equals("DELETE") ? null : body)
                        .status())
                .isIn(status, status == 204 ? 200 : status);
    }

    @Test
    void aConditionAndAReferenceThatSearchesNeedTheRightToSearch() {
        String token = secured.token("hospital", "system/Basic.c");
        Answer conditional = server.send(
                "POST",
                "Basic",
                TestServer.json(basic()),
                "Authorization",
                "Bearer " + token,
                "If-None-Exist",
                "code=" + SYSTEM + "%7Csecret");
        assertThat(conditional.status()).isEqualTo(403);
        Basic searching = basic();
        searching.setSubject(new Reference("Patient?identifier=" + SYSTEM + "|" + patient));
        Answer transaction = send(token, "POST", "", transaction(entry(HTTPVerb.POST, "Basic", searching)));
        assertThat(transaction.status()).isEqualTo(403);
    }

    @Test
    void aBatchIsJudgedEntryByEntryAndATransactionAsAWhole() {
        Bundle batch = new Bundle().setType(BundleType.BATCH);
        batch.addEntry(entry(HTTPVerb.GET, "Patient/" + patient, null));
        batch.addEntry(entry(HTTPVerb.GET, "Basic/" + note, null));
        batch.addEntry(entry(HTTPVerb.POST, "Basic", basic()));
        assertThat(statuses(send(reader, "POST", "", batch))).containsExactly("200", "403", "403");

        String writer = secured.token("hospital", "system/Basic.cs");
        String marker = UUID.randomUUID().toString();
        Basic marked = basic();
        marked.addIdentifier().setSystem(SYSTEM).setValue(marker);
        for (BundleEntryComponent refused : List.of(
                entry(HTTPVerb.GET, "Patient/" + patient, null),
                entry(HTTPVerb.POST, "Patient", new Patient()),
                entry(HTTPVerb.DELETE, "Basic/" + note, null))) {
            assertThat(send(writer, "POST", "", transaction(entry(HTTPVerb.POST, "Basic", marked), refused))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(send(writer, "GET", "Basic?identifier=" + marker, null).ids())
                .as("nothing of a refused transaction is stored")
                .isEmpty();
    }

    @Test
    void preferringLenienceDoesNotLeaveARefusedParameterOut() {
        Answer answer = server.send(
                "GET",
                "Patient?_has:Basic:patient:code=secret",
                null,
                "Authorization",
                "Bearer " + reader,
                "Prefer",
                "handling=lenient");
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void thePermissionToReadIsNotThePermissionToSearch() {
        String cdc = secured.token("cdc", "system/Organization.r");
        String organization = secured.alliance().hospital;
        assertThat(send(cdc, "GET", "Organization/" + organization, null).status())
                .isEqualTo(200);
        assertThat(send(cdc, "GET", "Organization?_id=" + organization, null).status())
                .isEqualTo(403);
        assertThat(send(cdc, "GET", "Organization/_history", null).status()).isEqualTo(403);
    }

    private static List<String> statuses(Answer answer) {
        List<String> statuses = new ArrayList<>();
        answer.bundle()
                .getEntry()
                .forEach(entry -> statuses.add(entry.getResponse().getStatus().substring(0, 3)));
        return statuses;
    }

    private static Bundle transaction(BundleEntryComponent... entries) {
        return new Bundle().setType(BundleType.TRANSACTION).setEntry(new ArrayList<>(List.of(entries)));
    }

    private static BundleEntryComponent entry(
            HTTPVerb method, String url, @org.jspecify.annotations.Nullable Resource resource) {
        BundleEntryComponent entry = new BundleEntryComponent().setResource(resource);
        entry.getRequest().setMethod(method).setUrl(url);
        return entry;
    }

    private Answer get(String path) {
        return send(
                reader,
                "GET",
                path.replace("{patient}", patient)
                        .replace("{note}", note)
                        .replace("{Basic", "%7BBasic")
                        .replace("{id}}", "%7Bid%7D%7D"),
                null);
    }

    private Answer send(String token, String method, String path, @org.jspecify.annotations.Nullable Resource body) {
        return server.send(
                method, path, body == null ? null : TestServer.json(body), "Authorization", "Bearer " + token);
    }
}
