package cn.medalliance.indicators.jpa;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamToken;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.util.ResourceReferenceInfo;
import cn.medalliance.indicators.cql.CqlRecords;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Contract;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * What is stored of a resident, each type read when it is asked for: the same records that the views' tables have as the resident's, and
 * of organisations and teams those that these refer to. No caller's rules hold for it, as they hold for no row of those tables.
 */
final class StoredRecords implements CqlRecords {

    private static final String PATIENT = "Patient";
    private static final String CARE_TEAM = "CareTeam";

    /** By which element a resource is a resident's: the views' {@code patient_key}. */
    private static final Map<String, String> WHOSE = Map.ofEntries(
            Map.entry(CARE_TEAM, "subject"),
            Map.entry("Condition", "subject"),
            Map.entry("Contract", "subject"),
            Map.entry("DetectedIssue", "patient"),
            Map.entry("Encounter", "subject"),
            Map.entry("EpisodeOfCare", "patient"),
            Map.entry("MedicationRequest", "subject"),
            Map.entry("Observation", "subject"),
            Map.entry("QuestionnaireResponse", "subject"),
            Map.entry("RiskAssessment", "subject"),
            Map.entry("ServiceRequest", "subject"),
            Map.entry("Task", "for"));

    /** Whose references to it make it a part of the resident's records. */
    private static final Map<String, List<String>> REFERRED =
            Map.of("Organization", List.of("Encounter"), CARE_TEAM, List.of("EpisodeOfCare", "Contract"));

    private static final long MOST_BYTES = 100_000_000;
    private static final String SIZE = "select coalesce(sum(octet_length(v.res_text_vc)), 0)";
    private static final String READ = "select r.res_id, r.fhir_id, v.res_text_vc";
    private static final String STORED = """

            from hfj_resource r join hfj_res_ver v on v.res_id = r.res_id and v.res_ver = r.res_ver
            where r.res_deleted_at is null and r.res_type = ? and\s""";

    private static final String BY_IDS = "r.fhir_id = any (?)";

    private static final String OF_PERSON = """
            r.res_id in (select link.src_resource_id
                from hfj_resource person join hfj_res_link link
                    on link.target_resource_id = person.res_id and link.src_path = ?
                where person.res_type = 'Patient' and person.fhir_id = ?)
            """;

    /** The moves of the resident's Tasks. */
    private static final String OF_TASKS = """
            r.res_id in (select move.src_resource_id
                from hfj_resource person
                join hfj_res_link task on task.target_resource_id = person.res_id and task.src_path = 'Task.for'
                join hfj_res_link move
                    on move.target_resource_id = task.src_resource_id and move.src_path = 'Provenance.target'
                where person.res_type = 'Patient' and person.fhir_id = ?)
            """;

    private static final String CODED = """
             and exists (select from hfj_spidx_token code
                where code.res_id = r.res_id and code.hash_sys_and_value = any (?))
            """;

    private final Connection connection;
    private final FhirContext fhir;
    private final IParser parser;
    private final PartitionSettings partitions;
    private final String person;
    private final int most;
    private final Map<String, List<Resource>> found = new HashMap<>();
    private int read;
    private long bytes;

    /**
     * Reads by a transaction that sees one state of the database.
     *
     * @param person id of the Patient
     * @param most how many resources are read; more, and more than 100 MB, are refused by {@link TooManyException}
     */
    StoredRecords(Connection connection, FhirContext fhir, PartitionSettings partitions, String person, int most) {
        this.connection = connection;
        this.fhir = fhir;
        this.parser = fhir.newJsonParser();
        this.partitions = partitions;
        this.person = person;
        this.most = most;
    }

    /** There are more records than are held in memory for one question. */
    static final class TooManyException extends RuntimeException {}

    @Override
    public List<Resource> find(String type, Optional<List<Coding>> codes) {
        String key = codes.map(list -> list.stream()
                        .map(code -> code.getSystem() + "|" + code.getCode())
                        .collect(Collectors.joining(",", type + " ", "")))
                .orElse(type);
        List<Resource> known = found.get(key);
        if (known == null) {
            try {
                known = read(type, codes);
            } catch (SQLException failure) {
                throw new IllegalStateException("the records could not be read", failure);
            }
            found.put(key, known);
        }
        return known;
    }

    private List<Resource> read(String type, Optional<List<Coding>> codes) throws SQLException {
        Map<Long, Resource> all = new LinkedHashMap<>();
        if (type.equals(PATIENT)) {
            add(all, type, BY_IDS, List.of(ids(Set.of(person))));
        } else if (type.equals("Provenance")) {
            add(all, type, OF_TASKS, List.of(person));
        } else if (WHOSE.containsKey(type)) {
            List<Object> values = new ArrayList<>(List.of(type + "." + WHOSE.get(type), person));
            codes.ifPresent(list -> values.add(hashes(type, list)));
            add(all, type, OF_PERSON + (codes.isPresent() ? CODED : ""), values);
        } else if (!REFERRED.containsKey(type)) {
            throw new IllegalStateException("it is not known whose a " + type + " is");
        }
        for (String from : REFERRED.getOrDefault(type, List.of())) {
            Set<String> ids = referred(type, find(from, Optional.empty()));
            if (!ids.isEmpty()) {
                add(all, type, BY_IDS, List.of(ids(ids)));
            }
        }
        all.values().removeIf(each -> each instanceof Contract contract && !isFirst(contract.getSubject()));
        return List.copyOf(all.values());
    }

    /** A contract with several residents is in the views that of the first. */
    private boolean isFirst(List<Reference> subjects) {
        return subjects.stream()
                .map(Reference::getReferenceElement)
                .filter(each -> PATIENT.equals(each.getResourceType()))
                .findFirst()
                .filter(each -> person.equals(each.getIdPart()))
                .isPresent();
    }

    private Set<String> referred(String type, Collection<Resource> from) {
        return from.stream()
                .flatMap(each -> fhir.newTerser().getAllResourceReferences(each).stream())
                .map(ResourceReferenceInfo::getResourceReference)
                .map(each -> new IdType(each.getReferenceElement().getValue()))
                .filter(each -> type.equals(each.getResourceType()) && each.hasIdPart())
                .map(IdType::getIdPart)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void add(Map<Long, Resource> to, String type, String which, List<Object> values) throws SQLException {
        try (PreparedStatement statement = statement(SIZE + STORED + which, type, values);
                ResultSet size = statement.executeQuery()) {
            size.next();
            bytes += size.getLong(1);
        }
        if (bytes > MOST_BYTES) {
            throw new TooManyException();
        }
        try (PreparedStatement statement = statement(READ + STORED + which + " order by r.res_id", type, values)) {
            statement.setFetchSize(500);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (++read > most) {
                        throw new TooManyException();
                    }
                    Resource resource = (Resource) parser.parseResource(rows.getString(3));
                    resource.setId(rows.getString(2));
                    to.put(rows.getLong(1), resource);
                }
            }
        }
    }

    private PreparedStatement statement(String sql, String type, List<Object> values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setString(1, type);
        for (int place = 0; place < values.size(); place++) {
            statement.setObject(place + 2, values.get(place));
        }
        return statement;
    }

    private Object ids(Set<String> ids) throws SQLException {
        return connection.createArrayOf("text", ids.toArray());
    }

    private Object hashes(String type, List<Coding> codes) {
        try {
            return connection.createArrayOf(
                    "bigint",
                    codes.stream()
                            .map(code -> ResourceIndexedSearchParamToken.calculateHashSystemAndValue(
                                    partitions,
                                    RequestPartitionId.defaultPartition(),
                                    type,
                                    "code",
                                    code.getSystem(),
                                    code.getCode()))
                            .toArray());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
