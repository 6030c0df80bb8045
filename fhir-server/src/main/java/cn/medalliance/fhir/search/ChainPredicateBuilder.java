package cn.medalliance.fhir.search;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.dao.predicate.SearchFilterParser;
import ca.uhn.fhir.jpa.search.builder.QueryStack;
import ca.uhn.fhir.jpa.search.builder.predicate.ResourceLinkPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.sql.SearchQueryBuilder;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import com.healthmarketscience.sqlbuilder.ComboCondition;
import com.healthmarketscience.sqlbuilder.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reference parameters; a chain passes over what it may not look at. */
class ChainPredicateBuilder extends ResourceLinkPredicateBuilder {

    private final ChainSteps steps;

    ChainPredicateBuilder(QueryStack queries, SearchQueryBuilder sql, ChainSteps steps) {
        super(queries, sql);
        this.steps = steps;
    }

    @Override
    public @Nullable Condition createPredicate(
            RequestDetails request,
            String type,
            String parameter,
            List<String> qualifiers,
            List<? extends IQueryParameterType> alternatives,
            SearchFilterParser.@Nullable CompareOperation operation,
            RequestPartitionId partition) {
        Condition found =
                super.createPredicate(request, type, parameter, qualifiers, alternatives, operation, partition);
        if (found == null
                || !(alternatives.get(0) instanceof ReferenceParam reference)
                || reference.getChain() == null
                || reference.getChain().isBlank()) {
            return found;
        }
        String target = reference.getResourceType();
        List<Condition> passedOver = steps.passOver(
                target == null || target.isBlank() ? null : target,
                getColumnTargetResourceId(),
                getSearchQueryBuilder());
        if (passedOver.isEmpty()) {
            return found;
        }
        ComboCondition all = ComboCondition.and(found);
        passedOver.forEach(all::addCondition);
        return all;
    }
}
