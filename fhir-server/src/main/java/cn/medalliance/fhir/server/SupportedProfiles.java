package cn.medalliance.fhir.server;

import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import cn.medalliance.guide.DefinitionHead;
import cn.medalliance.guide.Guide;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.StructureDefinition.StructureDefinitionKind;
import org.hl7.fhir.r4.model.StructureDefinition.TypeDerivationRule;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The profiles that the server knows of each resource type: the guide's, and those that clients stored. HAPI would read and
 * parse every stored definition with its snapshot to learn the same.
 */
final class SupportedProfiles {

    private static final String TYPE = "StructureDefinition";
    private static final String STORED =
            "select fhir_id from hfj_resource where res_type = 'StructureDefinition' and res_deleted_at is null";

    private final List<DefinitionHead> guides;
    private final Set<String> guidesIds;
    private final StoredResources stored;
    private final JdbcTemplate database;

    SupportedProfiles(Guide guide, StoredResources stored, JdbcTemplate database) {
        this.guides =
                guide.heads(TYPE).stream().filter(DefinitionHead::isProfile).toList();
        this.guidesIds = Set.copyOf(guide.ids(TYPE));
        this.stored = stored;
        this.database = database;
    }

    /** The canonical urls of the profiles by the type that they constrain. */
    Map<String, SortedSet<String>> byType() {
        Map<String, SortedSet<String>> byType = new HashMap<>();
        guides.forEach(head ->
                byType.computeIfAbsent(head.type(), type -> new TreeSet<>()).add(head.url()));
        database.queryForList(STORED, String.class).stream()
                .filter(id -> !guidesIds.contains(id))
                .flatMap(id -> read(id).stream())
                .filter(definition -> definition.getKind() == StructureDefinitionKind.RESOURCE
                        && definition.getDerivation() == TypeDerivationRule.CONSTRAINT
                        && definition.hasUrl())
                .forEach(definition -> byType.computeIfAbsent(definition.getType(), type -> new TreeSet<>())
                        .add(definition.getUrl()));
        return byType;
    }

    private Optional<StructureDefinition> read(String id) {
        try {
            return Optional.of((StructureDefinition) stored.read(new IdType(TYPE, id), new SystemRequestDetails()));
        } catch (ResourceGoneException deletedSince) {
            return Optional.empty();
        }
    }
}
