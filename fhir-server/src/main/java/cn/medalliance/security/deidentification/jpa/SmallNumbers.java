package cn.medalliance.security.deidentification.jpa;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import cn.medalliance.fhir.search.IdCondition;
import cn.medalliance.fhir.search.SearchRewrite;
import cn.medalliance.security.access.jpa.PatientElements;
import cn.medalliance.security.access.model.AccessMatrix;
import cn.medalliance.security.access.model.AccessType;
import cn.medalliance.security.deidentification.model.Deidentifier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A search that concerns fewer than {@link #FEWEST} patients finds nothing, so that no count, page or order tells of them:
 * none and four look alike. A search for what was shown before, by its id, is none about how many there are. The matches
 * are counted as the caller would find them: the same search is made twice.
 */
final class SmallNumbers implements SearchRewrite {

    static final int FEWEST = Deidentifier.FEWEST;
    /** Matches among which so many patients must be. */
    private static final int LOOKED_AT = 1000;

    private static final String WITHHELD = "mca.withheld";
    private static final String COUNTING = "mca.counting-patients";
    private static final String PATIENT = "Patient";
    /** Counts of many are nobody's; small ones of them do not leave. */
    static final Set<String> COUNTS = Set.of("MeasureReport", "Group");

    /** These, and documents that are made of them. */
    private static final Set<String> OF_NOBODY = Set.of("Composition", "MeasureReport", "Group");

    private static final String COUNT = """
            select count(*) from (
                select distinct link.target_resource_id
                from hfj_res_link link
                where link.src_resource_id = any (?) and link.src_path = any (?)
                    and link.target_resource_type = 'Patient'
                limit ?) patients
            """;

    private final Viewers viewers;
    private final AccessMatrix matrix;
    private final PatientElements elements;
    private final DaoRegistry daos;
    private final JdbcTemplate database;

    SmallNumbers(
            Viewers viewers, AccessMatrix matrix, PatientElements elements, DaoRegistry daos, JdbcTemplate database) {
        this.viewers = viewers;
        this.matrix = matrix;
        this.elements = elements;
        this.daos = daos;
        this.database = database;
    }

    /** Whether the search that is made is the one whose matches are counted; it was judged already. */
    static boolean areCounted(RequestDetails request) {
        return request.getUserData().containsKey(COUNTING);
    }

    /** Whether a search of this request found nothing because it concerned too few, or nobody. */
    static boolean areWithheldFrom(RequestDetails request) {
        return request.getUserData().containsKey(WITHHELD);
    }

    @Override
    public SearchParameterMap rewrite(
            @Nullable String type, SearchParameterMap asked, @Nullable RequestDetails request) {
        if (type == null || request == null || areCounted(request) || !viewers.areDeidentified(type, request)) {
            return asked;
        }
        if (asked.getEverythingMode() != null
                || namesWhatWasShown(type, asked)
                || concernsEnough(type, asked, request)) {
            return asked;
        }
        request.getUserData().put(WITHHELD, true);
        SearchParameterMap nothing = asked.clone();
        nothing.add("_id", new Nothing());
        return nothing;
    }

    private boolean namesWhatWasShown(String type, SearchParameterMap asked) {
        return asked.entrySet().stream()
                .anyMatch(parameter -> parameter.getValue().stream()
                        .anyMatch(alternatives -> parameter.getKey().equals("_id")
                                ? alternatives.stream().noneMatch(IdCondition.class::isInstance)
                                : areAllPeoples(type, parameter.getKey(), alternatives)));
    }

    /** Whether these are ids of patients, or of what belongs to patients: only those were shown. A form's address is no such name. */
    private boolean areAllPeoples(String type, String parameter, List<IQueryParameterType> alternatives) {
        return !alternatives.isEmpty()
                && alternatives.stream()
                        .allMatch(value -> value instanceof ReferenceParam reference
                                && reference.getChain() == null
                                && reference.getMissing() == null
                                && reference.getIdPart() != null
                                && isOfPeople(type, parameter, reference));
    }

    private boolean isOfPeople(String type, String parameter, ReferenceParam reference) {
        String target = reference.getResourceType();
        return target == null
                ? matrix.type(type)
                        .flatMap(AccessType::patientParameter)
                        .filter(parameter::equals)
                        .isPresent()
                : matrix.type(target).filter(AccessType::isOfPatients).isPresent();
    }

    private boolean concernsEnough(String type, SearchParameterMap asked, RequestDetails request) {
        SearchParameterMap matches = asked.clone();
        matches.setIncludes(new HashSet<>());
        matches.setRevIncludes(new HashSet<>());
        matches.setSort(null);
        matches.setSummaryMode(null);
        matches.setSearchTotalMode(null);
        matches.setCount(null);
        // Makes HAPI count resources, not rows of a join, against the limit.
        matches.setOffset(0);
        int most = type.equals(PATIENT) ? FEWEST : LOOKED_AT;
        matches.setLoadSynchronousUpTo(most);
        IFhirResourceDao<?> dao = daos.getResourceDao(type);
        List<JpaPid> found;
        request.getUserData().put(COUNTING, true);
        try {
            found = dao.searchForIds(matches, request);
        } finally {
            request.getUserData().remove(COUNTING);
        }
        if (type.equals(PATIENT)) {
            return found.stream().distinct().count() >= FEWEST;
        }
        int patients = patients(type, found);
        boolean isNobodys = OF_NOBODY.contains(type) && patients == 0 && found.size() < most;
        return patients >= FEWEST || isNobodys && !found.isEmpty();
    }

    private int patients(String type, List<JpaPid> matches) {
        AccessType known = matrix.type(type).orElseThrow();
        List<Integer> counts = database.query(
                connection -> {
                    var statement = connection.prepareStatement(COUNT);
                    statement.setArray(
                            1,
                            connection.createArrayOf(
                                    "bigint",
                                    matches.stream().map(JpaPid::getId).toArray()));
                    statement.setArray(
                            2,
                            connection.createArrayOf(
                                    "text", elements.paths(known).toArray()));
                    statement.setInt(3, FEWEST);
                    return statement;
                },
                (row, index) -> row.getInt(1));
        return counts.get(0);
    }

    /** Holds for no resource. */
    private static final class Nothing extends IdCondition {

        @Override
        protected boolean isNever() {
            return true;
        }

        @Override
        protected String holdsFor(String id, Function<Object, String> placeholder) {
            return "false";
        }
    }
}
