package cn.medalliance.security;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.WholeTests;
import cn.medalliance.interactions.Samples;
import cn.medalliance.security.access.model.AccessMatrix;
import cn.medalliance.security.access.model.AccessType;
import cn.medalliance.security.access.model.Interaction;
import cn.medalliance.security.caller.CallerKind;
import cn.medalliance.security.relation.model.Relation;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Walks the access matrix over HTTP: every kind of caller, every relation, every type, every interaction. What the matrix
 * lets pass is answered; what it lets nobody of the kind do is 403; what is outside the caller's relations is not found.
 */
@ServerIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixIT {

    /** All types for every relation; otherwise each relation takes every sixth, so that together they take all. */
    private static final boolean IS_WHOLE = WholeTests.areAsked();

    private static final int STEP = 6;
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final String SAMPLES_PATIENT = "Patient/exa-patient-zhang-jianguo";

    private final SecuredServer secured;
    private final TestServer server;
    private final Alliance alliance;
    private final AccessMatrix matrix = AccessMatrix.load();
    private final Map<CallerKind, String> clients = new EnumMap<>(CallerKind.class);
    private final Map<String, String> tokens = new HashMap<>();
    private Samples samples = null;
    private int cells;
    private int walks;

    AccessMatrixIT(SecuredServer secured) {
        this.secured = secured;
        this.server = secured.http();
        this.alliance = secured.alliance();
    }

    @BeforeAll
    void prepare() {
        samples = Samples.on(alliance.open);
        clients.put(CallerKind.VENDOR, "hospital");
        clients.put(CallerKind.CONSOLE, "console");
        clients.put(CallerKind.CDC, "centre-for-disease-control");
        clients.put(CallerKind.INSURER, "insurer");
        clients.put(CallerKind.DIRECTORY, "directory");
        clients.put(CallerKind.APP, "app");
        clients.put(CallerKind.LOADER, "loader");
        clients.put(CallerKind.PRACTITIONER, "hospital-doctor");
        clients.put(CallerKind.RESIDENT, "villager");
    }

    @AfterAll
    void tellHowMany() {
        assertThat(cells).as("cells walked").isGreaterThan(IS_WHOLE ? 6000 : 1500);
    }

    /** Relations of the hospital, which also is the one of which the other kinds know nothing. */
    @ParameterizedTest
    @CsvSource({
        "VENDOR, MANAGING",
        "VENDOR, CONTRACT",
        "VENDOR, REFERRAL",
        "VENDOR, ENCOUNTER",
        "VENDOR, CARE_TEAM",
        "VENDOR, GRID",
        "VENDOR, EMERGENCY",
        "VENDOR,",
        "CONSOLE, MANAGING",
        "CDC,",
        "INSURER,",
        "DIRECTORY,",
        "APP,",
        "LOADER,",
        "PRACTITIONER, MANAGING",
        "PRACTITIONER, CONTRACT",
        "PRACTITIONER, REFERRAL",
        "PRACTITIONER, ENCOUNTER",
        "PRACTITIONER, CARE_TEAM",
        "PRACTITIONER, GRID",
        "PRACTITIONER, EMERGENCY",
        "PRACTITIONER,",
        "RESIDENT, SELF",
        "RESIDENT,",
    })
    void everyCellIsAnsweredAsTheMatrixSays(CallerKind kind, @Nullable Relation relation) {
        String patient = relation == Relation.SELF || relation == null && kind != CallerKind.RESIDENT
                ? alliance.villager
                : relation == null ? alliance.patient(alliance.village) : patientIn(relation);
        Set<Relation> stands = EnumSet.of(Relation.ANYBODY, Relation.POPULATION);
        if (relation != null) {
            stands.add(relation);
        }
        Map<String, String> wrong = new LinkedHashMap<>();
        int number = walks++;
        for (AccessType type : matrix.types()) {
            if (!IS_WHOLE && number++ % STEP != 0) {
                continue;
            }
            Resource resource = of(type, patient);
            String id = type.isPatient()
                    ? patient
                    : isAudit(type.name()) ? newestEventAbout(patient) : alliance.store(resource);
            resource.setId(type.name() + "/" + id);
            for (Interaction interaction : Interaction.values()) {
                String told = call(kind, type, resource, interaction, stands);
                if (told != null) {
                    wrong.put(type.name() + " " + interaction, told);
                }
                cells++;
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** What the server alone writes. */
    private static boolean isAudit(String type) {
        return type.equals("AuditEvent");
    }

    private String newestEventAbout(String patient) {
        return alliance.open.get("AuditEvent?_count=1&patient=" + patient).ids().get(0);
    }

    private String patientIn(Relation relation) {
        if (relation != Relation.EMERGENCY) {
            return alliance.patientIn(relation, alliance.hospital);
        }
        String patient = alliance.patient(alliance.village);
        assertThat(secured.breakGlass("hospital", patient).status()).isEqualTo(200);
        return patient;
    }

    /** A resource of the type that belongs to the patient, if the type has patients. */
    private Resource of(AccessType type, String patient) {
        if (type.isPatient()) {
            return alliance.open.get("Patient/" + patient).as(Patient.class);
        }
        String text = TestServer.json(samples.of(type.name())).replace(SAMPLES_PATIENT, "Patient/" + patient);
        Resource resource = (Resource) FHIR.newJsonParser().parseResource(text);
        if (type.isOfPatients()) {
            RuntimeSearchParam parameter = FHIR.getResourceDefinition(type.name())
                    .getSearchParam(type.patientParameter().orElseThrow());
            String element =
                    parameter.getPathsSplitForResourceType(type.name()).get(0).replaceFirst("\\.where\\(.*", "");
            set(resource, element.split("\\.", 2)[1], "Patient/" + patient);
        }
        return resource;
    }

    private static void set(Resource resource, String path, String reference) {
        List<Reference> there =
                FHIR.newTerser().getValues(resource, resource.fhirType() + "." + path, Reference.class, true);
        there.forEach(one -> one.setReference(reference));
    }

    /** What is wrong with the answer; null when nothing is. */
    private @Nullable String call(
            CallerKind kind, AccessType type, Resource resource, Interaction interaction, Set<Relation> stands) {
        if (interaction == Interaction.CREATE && type.isPatient()) {
            return null; // makes its own relation: RelationIT
        }
        String name = type.name();
        String path = name + "/" + resource.getIdElement().getIdPart();
        String shown = kind == CallerKind.CDC && type.isPatient()
                ? pseudonym(resource.getIdElement().getIdPart())
                : resource.getIdElement().getIdPart();
        Answer answer = switch (interaction) {
            case READ -> send(kind, "GET", name + "/" + shown, null);
            case SEARCH -> send(kind, "GET", name + "?_id=" + shown, null);
            case HISTORY -> send(kind, "GET", path + "/_history", null);
            case CREATE -> send(kind, "POST", name, resource.copy().setId((String) null));
            case UPDATE -> send(kind, "PUT", path, resource);
            case DELETE -> send(kind, "DELETE", path, null);
        };
        Set<Relation> permitting = matrix.permitting(kind, name, interaction);
        Set<Relation> seeing = matrix.permitting(kind, name, Interaction.READ);
        boolean may = permitting.stream().anyMatch(stands::contains)
                // What it makes is its own.
                || interaction == Interaction.CREATE && permitting.contains(Relation.CLIENT);
        boolean knowsPatient =
                matrix.permitting(kind, "Patient", Interaction.READ).stream().anyMatch(stands::contains);
        boolean sees = seeing.stream().anyMatch(stands::contains);
        boolean mayCreateInstead = interaction == Interaction.UPDATE && mayEver(kind, name, Interaction.CREATE);
        List<Integer> expected;
        if (isAudit(name) && interaction != Interaction.READ && interaction != Interaction.SEARCH) {
            expected = List.of(405);
        } else if (may) {
            expected = switch (interaction) {
                case READ, SEARCH, HISTORY, UPDATE -> List.of(200);
                case CREATE -> List.of(201);
                case DELETE -> List.of(200, 409);
            };
        } else if (!mayEver(kind, name, interaction) && !mayCreateInstead) {
            expected = List.of(403);
        } else {
            expected = switch (interaction) {
                case SEARCH -> List.of(200);
                case CREATE -> type.isOfPatients() && !knowsPatient ? List.of(400) : List.of(403);
                case READ, HISTORY, UPDATE, DELETE -> sees ? List.of(403) : List.of(404);
            };
        }
        boolean isRefusedAsAnother = may
                && answer.status() == 403
                && (tells(answer, "organisation") || tells(answer, "in the resident's own name"));
        boolean isRight = expected.contains(answer.status()) || isRefusedAsAnother;
        if (interaction == Interaction.SEARCH && isRight && answer.status() == 200) {
            isRight = answer.ids().isEmpty() != may;
        }
        return isRight
                ? null
                : "expected " + expected + (may ? "" : " (not allowed)") + ": " + answer.status() + " " + answer.body();
    }

    private boolean mayEver(CallerKind kind, String type, Interaction interaction) {
        return !matrix.permitting(kind, type, interaction).isEmpty()
                || !matrix.permittingOwnerless(kind, type, interaction).isEmpty();
    }

    /** Under which id the CDC knows a patient: by something of the patient's. */
    private String pseudonym(String patient) {
        String pressure = alliance.store(Alliance.pressure(patient, alliance.village));
        return send(CallerKind.CDC, "GET", "Observation/" + pressure, null)
                .as(Observation.class)
                .getSubject()
                .getReferenceElement()
                .getIdPart();
    }

    /** Written as another organisation, which comes after the matrix. */
    private static boolean tells(Answer answer, String word) {
        return answer.as(OperationOutcome.class)
                .getIssueFirstRep()
                .getDiagnostics()
                .contains(word);
    }

    private Answer send(CallerKind kind, String method, String path, @Nullable Resource body) {
        String client = clients.getOrDefault(kind, "");
        String token = tokens.computeIfAbsent(
                client,
                name -> kind.isPerson()
                        ? secured.tokenOfPerson(name, "user/*.cruds", null)
                        : secured.token(name, "system/*.cruds"));
        return server.send(
                method, path, body == null ? null : TestServer.json(body), "Authorization", "Bearer " + token);
    }
}
