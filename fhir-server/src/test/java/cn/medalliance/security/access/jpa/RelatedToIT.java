package cn.medalliance.security.access.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.fhir.search.IdCondition;
import cn.medalliance.security.Alliance;
import cn.medalliance.security.SecuredServer;
import cn.medalliance.security.relation.model.Relation;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The conditions of access by relation say the same in whichever way they are put, for each organisation that there is. */
@ServerIT
class RelatedToIT {

    private static final Set<Relation> PERMITTING = EnumSet.range(Relation.MANAGING, Relation.EMERGENCY);
    private static final Function<Object, String> LITERAL =
            value -> value instanceof Number ? value.toString() : "'" + value + "'";

    private static final String DENY = """
            insert into mca.consent_denial (consent_id, patient_id, is_for_all, types)
            select 0, patient.res_id, true, case when patient.res_id % 2 = 0 then '{Observation,Patient}'::text[] end
            from hfj_resource patient where patient.res_type = 'Patient'
            """;

    private final SecuredServer server;

    RelatedToIT(SecuredServer server) {
        this.server = server;
    }

    @BeforeAll
    static void store(SecuredServer server) {
        Alliance alliance = server.alliance();
        for (String patient : List.of(alliance.villager, alliance.admitted)) {
            alliance.store(Alliance.pressure(patient, alliance.village));
            alliance.store(Alliance.pressure(alliance.patient(alliance.village), alliance.village));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"Patient; ''", "Observation; Observation.subject", "Task; Task.for.where(resolve() is Patient)"})
    void aSetAndEachOneSayTheSame(String type, String path) {
        List<String> paths = path.isEmpty() ? List.of() : List.of(path);
        inTrial(database -> {
            Set<Long> seen = new HashSet<>();
            for (Long organization : organizations(database)) {
                Standing standing = new Standing(Set.of(organization), PERMITTING, "");
                Set<Long> all = found(database, type, new RelatedTo(standing, paths, false, false));
                assertThat(found(database, type, new RelatedTo(standing, paths, false, true)))
                        .as("organisation " + organization)
                        .isEqualTo(all);
                if (!paths.isEmpty()) {
                    Set<Long> ofNobodyElse = found(database, type, new RelatedTo(standing, paths, true, false));
                    assertThat(all).containsAll(ofNobodyElse);
                    assertThat(found(database, type, new RelatedTo(standing, paths, true, true)))
                            .isEqualTo(ofNobodyElse);
                }
                seen.addAll(all);
            }
            if (!type.equals("Task")) {
                assertThat(seen).isNotEmpty();
            }
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"Patient; ''", "Observation; Observation.subject"})
    void whatIsDeniedIsWhatIsNotSeenOfKnownPatients(String type, String path) {
        List<String> paths = path.isEmpty() ? List.of() : List.of(path);
        inTrial(database -> {
            database.update("delete from mca.consent_denial");
            List<Long> organizations = organizations(database);
            List<Set<Long>> known = organizations.stream()
                    .map(each -> found(database, type, related(each, paths)))
                    .toList();
            database.update(DENY);
            int denied = 0;
            for (int index = 0; index < organizations.size(); index++) {
                Set<Long> left = new TreeSet<>(known.get(index));
                Standing standing = new Standing(Set.of(organizations.get(index)), PERMITTING, "");
                Set<Long> taken = found(database, type, new DeniedTo(standing, paths));
                left.removeAll(taken);
                denied += taken.size();
                assertThat(known.get(index)).containsAll(taken);
                assertThat(found(database, type, related(organizations.get(index), paths)))
                        .isEqualTo(left);
            }
            assertThat(denied).isPositive();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"Patient; ''", "Observation; Observation.subject"})
    void toWhoSeesTheWholePopulationAllIsDeniedThatAnybodyDenies(String type, String path) {
        List<String> paths = path.isEmpty() ? List.of() : List.of(path);
        inTrial(database -> {
            database.update("delete from mca.consent_denial");
            Standing office = new Standing(Set.of(0L), Set.of(Relation.POPULATION), "");
            assertThat(found(database, type, new DeniedTo(office, paths))).isEmpty();
            database.update(DENY);
            String deniers = "select patient_id from mca.consent_denial";
            String owned = paths.isEmpty()
                    ? deniers
                    : "select src_resource_id from hfj_res_link where src_path = '" + path
                            + "' and target_resource_id in (" + deniers + ")";
            assertThat(found(database, type, new DeniedTo(office, paths)))
                    .isNotEmpty()
                    .isEqualTo(new TreeSet<>(database.queryForList(
                            "select res_id from hfj_resource where res_type = '" + type + "' and res_id in (" + owned
                                    + ")",
                            Long.class)));
        });
    }

    private static RelatedTo related(Long organization, List<String> paths) {
        return new RelatedTo(new Standing(Set.of(organization), PERMITTING, ""), paths, false, false);
    }

    /** All that is done there is undone. */
    private void inTrial(Consumer<JdbcTemplate> trial) {
        new JdbcTemplate(server.database()).execute((ConnectionCallback<Void>) connection -> {
            connection.setAutoCommit(false);
            try {
                trial.accept(new JdbcTemplate(new SingleConnectionDataSource(connection, true)));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            return null;
        });
    }

    private static List<Long> organizations(JdbcTemplate database) {
        return database.queryForList("select distinct organization_id from mca.patient_relation", Long.class);
    }

    private static Set<Long> found(JdbcTemplate database, String type, IdCondition condition) {
        String holds = condition instanceof RelatedTo related
                ? related.holdsFor("found.res_id", LITERAL)
                : ((DeniedTo) condition).holdsFor("found.res_id", LITERAL);
        return new TreeSet<>(database.queryForList(
                "select found.res_id from hfj_resource found where found.res_type = '" + type + "' and " + holds,
                Long.class));
    }
}
