package cn.medalliance.fhir.search;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.search.builder.QueryStack;
import ca.uhn.fhir.jpa.search.builder.predicate.ResourceLinkForHasParameterPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.sql.SearchQueryBuilder;
import com.healthmarketscience.sqlbuilder.ComboCondition;
import com.healthmarketscience.sqlbuilder.Condition;
import com.healthmarketscience.sqlbuilder.dbspec.basic.DbColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code _has}; it passes over what it may not look at. HAPI asks first for the paths of the reference, by its type, and then
 * for the condition on the partition, beside which ours stands.
 */
class ReverseChainPredicateBuilder extends ResourceLinkForHasParameterPredicateBuilder {

    private final ChainSteps steps;
    private @Nullable String source;

    ReverseChainPredicateBuilder(QueryStack queries, SearchQueryBuilder sql, ChainSteps steps) {
        super(queries, sql);
        this.steps = steps;
    }

    @Override
    public List<String> createResourceLinkPaths(String type, String parameter, List<String> qualifiers) {
        source = type;
        return super.createResourceLinkPaths(type, parameter, qualifiers);
    }

    @Override
    public @Nullable Condition createPartitionIdPredicate(RequestPartitionId partition) {
        Condition ofPartition = super.createPartitionIdPredicate(partition);
        DbColumn[] columns = getJoinColumnsForSource();
        List<Condition> passedOver = source == null
                ? List.of()
                : steps.passOver(source, columns[columns.length - 1], getSearchQueryBuilder());
        if (passedOver.isEmpty()) {
            return ofPartition;
        }
        ComboCondition all = ComboCondition.and();
        if (ofPartition != null) {
            all.addCondition(ofPartition);
        }
        passedOver.forEach(all::addCondition);
        return all;
    }
}
