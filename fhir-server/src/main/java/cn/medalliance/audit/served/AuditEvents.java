package cn.medalliance.audit.served;

import ca.uhn.fhir.storage.interceptor.balp.BalpConstants;
import ca.uhn.fhir.storage.interceptor.balp.BalpProfileEnum;
import cn.medalliance.audit.model.AuditRecord;
import cn.medalliance.audit.model.AuditRecord.Agent;
import cn.medalliance.audit.model.AuditRecord.Deed;
import cn.medalliance.audit.model.AuditRecord.Touched;
import cn.medalliance.audit.model.Chain.Place;
import cn.medalliance.audit.trail.StoredRecord;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * A record as an AuditEvent, in the patterns of IHE's Basic Audit Log Patterns where they have one.
 *
 * <p>See <a href="https://profiles.ihe.net/ITI/BALP/">IHE BALP</a>.
 */
final class AuditEvents {

    private static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";
    private static final String ACT_REASON = "http://terminology.hl7.org/CodeSystem/v3-ActReason";
    private static final String REQUEST_ID = "https://profiles.ihe.net/ITI/BALP/CodeSystem/BasicAuditEntityType";

    private static final String PATIENT = "Patient/";
    private static final Pattern NAMED = Pattern.compile("Patient/([A-Za-z0-9\\-.]{1,64})");

    private final String creditCodes;

    /** @param creditCodes the system of the codes by which organisations are known */
    AuditEvents(String creditCodes) {
        this.creditCodes = creditCodes;
    }

    static String id(Place place) {
        return place.node() + "-" + place.sequence();
    }

    /** Everybody whom some records name as a patient: as one concerned, as what was read, in the query, as who asked. */
    static Set<String> named(Collection<StoredRecord> records) {
        Set<String> named = new HashSet<>();
        for (StoredRecord stored : records) {
            named.addAll(concerned(stored.record().deed()));
            ofReference(stored.record().agent().person()).ifPresent(named::add);
        }
        return named;
    }

    private static Set<String> concerned(Deed deed) {
        Set<String> concerned = new HashSet<>(deed.patients());
        deed.resources().forEach(touched -> ofReference(touched.reference()).ifPresent(concerned::add));
        Matcher inQuery = NAMED.matcher(deed.query() == null ? "" : deed.query());
        while (inQuery.find()) {
            concerned.add(inQuery.group(1));
        }
        return concerned;
    }

    private static Optional<String> ofReference(@Nullable String reference) {
        return Optional.ofNullable(reference)
                .filter(named -> named.startsWith(PATIENT))
                .map(named -> named.substring(PATIENT.length()));
    }

    /**
     * The event that a caller is told.
     *
     * @param tellable of which patients it may be told; of a record about others too, only what is about these is told
     */
    AuditEvent event(StoredRecord stored, Set<String> tellable) {
        AuditRecord record = stored.record();
        Deed deed = record.deed();
        List<String> patients =
                deed.patients().stream().filter(tellable::contains).toList();
        boolean isWhole = tellable.containsAll(concerned(deed));
        AuditEvent event = new AuditEvent();
        event.setId(id(stored.place()));
        event.getMeta().setLastUpdated(Date.from(stored.place().recordedAt()));
        event.setRecordedElement(new InstantType(Date.from(stored.place().recordedAt())));
        event.setAction(AuditEventAction.fromCode(AuditWords.action(deed.interaction())));
        event.setOutcome(AuditEventOutcome.fromCode(AuditWords.outcome(record)));
        event.setOutcomeDesc(
                record.errorCode() == null
                        ? Integer.toString(record.status())
                        : record.status() + " " + record.errorCode());
        addKind(event, deed);
        if (record.agent().purpose() != null) {
            event.addPurposeOfEvent()
                    .addCoding(new Coding(ACT_REASON, record.agent().purpose(), null));
        }
        Optional<BalpProfileEnum> pattern = profile(record, patients);
        pattern.ifPresent(known -> event.getMeta().addProfile(known.getProfileUrl()));
        addAgents(event, record.agent(), tellable, stored.place(), pattern.orElse(BalpProfileEnum.BASIC_QUERY));
        event.getSource()
                .setSite(stored.place().node())
                .setObserver(server(stored.place()))
                .addType(new Coding(
                        "http://terminology.hl7.org/CodeSystem/security-source-type", "4", "Application Server"));
        event.addEntity()
                .setType(new Coding(REQUEST_ID, "XrequestId", null))
                .setWhat(new Reference().setIdentifier(new Identifier().setValue(record.requestId())));
        patients.forEach(patient -> addPatient(event, patient));
        addResources(event, deed, patients, isWhole);
        return event;
    }

    private void addKind(AuditEvent event, Deed deed) {
        Optional<String> login = AuditWords.login(deed.interaction());
        if (login.isPresent()) {
            event.setType(new Coding(DICOM, "110114", "User Authentication"));
            event.addSubtype(new Coding(DICOM, login.get(), deed.interaction().equals("login") ? "Login" : "Logout"));
            return;
        }
        event.setType(new Coding(BalpConstants.CS_AUDIT_EVENT_TYPE, "rest", "RESTful Operation"));
        event.addSubtype(new Coding(BalpConstants.CS_RESTFUL_INTERACTION, deed.interaction(), null));
        AuditWords.broader(deed.interaction())
                .ifPresent(code -> event.addSubtype(new Coding(BalpConstants.CS_RESTFUL_INTERACTION, code, null)));
    }

    /** BALP has patterns for what succeeded and is about one resource, or a search. */
    private static Optional<BalpProfileEnum> profile(AuditRecord record, List<String> patients) {
        Deed deed = record.deed();
        boolean isOfPatient = patients.size() == 1;
        boolean isOfResource = deed.resources().size() == 1;
        if (record.status() >= 400) {
            return Optional.empty();
        }
        return switch (deed.interaction()) {
            case "search-type", "search-system" ->
                deed.query() == null
                        ? Optional.empty()
                        : Optional.of(isOfPatient ? BalpProfileEnum.PATIENT_QUERY : BalpProfileEnum.BASIC_QUERY);
            case "read", "vread" ->
                of(isOfResource, isOfPatient, BalpProfileEnum.PATIENT_READ, BalpProfileEnum.BASIC_READ);
            case "create" ->
                of(isOfResource, isOfPatient, BalpProfileEnum.PATIENT_CREATE, BalpProfileEnum.BASIC_CREATE);
            case "update", "patch" ->
                of(isOfResource, isOfPatient, BalpProfileEnum.PATIENT_UPDATE, BalpProfileEnum.BASIC_UPDATE);
            case "delete" ->
                of(isOfResource, isOfPatient, BalpProfileEnum.PATIENT_DELETE, BalpProfileEnum.BASIC_DELETE);
            default -> Optional.empty();
        };
    }

    private static Optional<BalpProfileEnum> of(
            boolean isOfResource, boolean isOfPatient, BalpProfileEnum patient, BalpProfileEnum basic) {
        return isOfResource ? Optional.of(isOfPatient ? patient : basic) : Optional.empty();
    }

    private void addAgents(AuditEvent event, Agent agent, Set<String> tellable, Place place, BalpProfileEnum pattern) {
        AuditEventAgentComponent client = event.addAgent();
        client.getType().addCoding(pattern.getAgentClientTypeCoding());
        client.setWho(client(agent));
        client.setRequestor(agent.person() == null);
        client.getNetwork()
                .setAddress(agent.address())
                .setType(BalpConstants.AUDIT_EVENT_AGENT_NETWORK_TYPE_IP_ADDRESS);
        AuditEventAgentComponent server = event.addAgent();
        server.getType().addCoding(pattern.getAgentServerTypeCoding());
        server.setWho(server(place));
        server.setRequestor(false);
        server.getNetwork().setAddress(place.node()).setType(BalpConstants.AUDIT_EVENT_AGENT_NETWORK_TYPE_MACHINE_NAME);
        if (agent.organization() != null) {
            AuditEventAgentComponent organization = event.addAgent();
            organization.getType().addCoding(participation("CST", "custodian"));
            organization.setWho(new Reference()
                    .setType("Organization")
                    .setIdentifier(new Identifier().setSystem(creditCodes).setValue(agent.organization())));
            organization.setRequestor(false);
        }
        if (agent.person() != null) {
            AuditEventAgentComponent person = event.addAgent();
            person.getType().addCoding(participation("IRCP", "information recipient"));
            person.setWho(person(agent.person(), tellable));
            person.setRequestor(true);
        }
    }

    private static Coding participation(String code, String display) {
        return new Coding("http://terminology.hl7.org/CodeSystem/v3-ParticipationType", code, display);
    }

    /** What was only said and not proved is marked as said. */
    private static Reference client(Agent agent) {
        Reference who = new Reference();
        if (agent.client() != null) {
            who.setIdentifier(new Identifier().setValue(agent.client()));
        }
        return who.setDisplay(agent.verified() ? agent.kind() : agent.kind() + " (未经验证 not verified)");
    }

    /** A resident who is a patient of others is not told to this caller; of a sign-in it is an account's name. */
    private static Reference person(String person, Set<String> tellable) {
        if (!person.contains("/")) {
            return new Reference().setIdentifier(new Identifier().setValue(person));
        }
        return ofReference(person)
                        .filter(patient -> !tellable.contains(patient))
                        .isPresent()
                ? new Reference().setDisplay("另一居民 another resident")
                : new Reference(person);
    }

    private static Reference server(Place place) {
        return new Reference()
                .setIdentifier(new Identifier().setValue(place.node()))
                .setDisplay("Medalliance");
    }

    private static void addPatient(AuditEvent event, String patient) {
        event.addEntity()
                .setType(person())
                .setRole(new Coding(BalpConstants.CS_OBJECT_ROLE, BalpConstants.CS_OBJECT_ROLE_1_PATIENT, "Patient"))
                .setWhat(new Reference("Patient/" + patient));
    }

    private static Coding person() {
        return new Coding(
                BalpConstants.CS_AUDIT_ENTITY_TYPE,
                BalpConstants.CS_AUDIT_ENTITY_TYPE_1_PERSON,
                BalpConstants.CS_AUDIT_ENTITY_TYPE_1_PERSON_DISPLAY);
    }

    private static AuditEventEntityComponent addObject(AuditEvent event, String role, String display) {
        return event.addEntity()
                .setType(new Coding(
                        BalpConstants.CS_AUDIT_ENTITY_TYPE,
                        BalpConstants.CS_AUDIT_ENTITY_TYPE_2_SYSTEM_OBJECT,
                        BalpConstants.CS_AUDIT_ENTITY_TYPE_2_SYSTEM_OBJECT_DISPLAY))
                .setRole(new Coding(BalpConstants.CS_OBJECT_ROLE, role, display));
    }

    /** Of a record that is also about others, the resources and the query may be about these. */
    private static void addResources(AuditEvent event, Deed deed, List<String> patients, boolean isWhole) {
        for (Touched touched : deed.resources()) {
            String reference = touched.reference();
            if (isWhole || patients.stream().anyMatch(patient -> reference.equals("Patient/" + patient))) {
                addObject(event, BalpConstants.CS_OBJECT_ROLE_4_DOMAIN_RESOURCE, "Domain Resource")
                        .setWhat(new Reference(
                                touched.version().isEmpty()
                                        ? reference
                                        : reference + "/_history/" + touched.version()));
            }
        }
        String type = deed.resourceType() == null ? "" : deed.resourceType();
        String asked = deed.operation() == null ? type : (deed.operation() + " " + type).strip();
        if (deed.query() != null && isWhole
                || deed.operation() != null
                || deed.resources().isEmpty()) {
            AuditEventEntityComponent query = addObject(event, BalpConstants.CS_OBJECT_ROLE_24_QUERY, "Query");
            if (!asked.isEmpty()) {
                query.setDescription(asked);
            }
            if (deed.query() != null && isWhole) {
                query.setQuery(deed.query().getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
