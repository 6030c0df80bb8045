package cn.medalliance.fhir.search;

import ca.uhn.fhir.jpa.search.builder.QueryStack.SearchForIdsParams;
import ca.uhn.fhir.jpa.search.builder.predicate.BaseJoiningPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.predicate.ResourceIdPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.sql.SearchQueryBuilder;
import ca.uhn.fhir.model.api.IQueryParameterType;
import com.healthmarketscience.sqlbuilder.ComboCondition;
import com.healthmarketscience.sqlbuilder.Condition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes each {@link IdCondition} among the values of {@code _id} into HAPI's statement. */
class IdConditionPredicateBuilder extends ResourceIdPredicateBuilder {

    IdConditionPredicateBuilder(SearchQueryBuilder sql) {
        super(sql);
    }

    @Override
    public @Nullable Condition createPredicateResourceId(SearchForIdsParams parameters) {
        List<IdCondition> conditions = new ArrayList<>();
        List<List<IQueryParameterType>> ids = new ArrayList<>();
        for (List<IQueryParameterType> alternatives : parameters.getAndOrParams()) {
            if (alternatives.size() == 1 && alternatives.get(0) instanceof IdCondition condition) {
                conditions.add(condition);
            } else {
                ids.add(alternatives);
            }
        }
        if (conditions.isEmpty()) {
            return super.createPredicateResourceId(parameters);
        }
        ComboCondition all = ComboCondition.and();
        if (!ids.isEmpty()) {
            Condition named = super.createPredicateResourceId(parameters.setAndOrParams(ids));
            if (named != null) {
                all.addCondition(named);
            }
        }
        conditions.forEach(condition -> all.addCondition(isOneOf(condition, parameters)));
        return all;
    }

    private Condition isOneOf(IdCondition condition, SearchForIdsParams parameters) {
        if (condition.isNever()) {
            setMatchNothing();
        }
        BaseJoiningPredicateBuilder root = getOrCreateQueryRootTable(parameters.getIncludeDeleted());
        return root.combineWithRequestPartitionIdPredicate(
                parameters.getRequestPartitionId(), condition.on(root.getResourceIdColumn(), getSearchQueryBuilder()));
    }
}
