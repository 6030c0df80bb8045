package cn.medalliance.fhir.text;

import ca.uhn.fhir.jpa.search.builder.QueryStack.SearchForIdsParams;
import ca.uhn.fhir.jpa.search.builder.predicate.BaseJoiningPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.predicate.ResourceIdPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.sql.SearchQueryBuilder;
import ca.uhn.fhir.model.api.IQueryParameterType;
import com.healthmarketscience.sqlbuilder.ComboCondition;
import com.healthmarketscience.sqlbuilder.Condition;
import com.healthmarketscience.sqlbuilder.CustomSql;
import com.healthmarketscience.sqlbuilder.InCondition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets HAPI's one SQL statement begin from the resources found by their text, however many they are: their numbers
 * travel as one value. HAPI itself cuts them into statements of 800, each sorted, paged and counted by itself, so that
 * what it returns for more than 800 hits is neither sorted nor complete.
 */
class TextHitPredicateBuilder extends ResourceIdPredicateBuilder {

    private static final String NUMBERS = "SELECT unnest(CAST(string_to_array('%s', ',') AS bigint[]))";

    TextHitPredicateBuilder(SearchQueryBuilder sql) {
        super(sql);
    }

    @Override
    public @Nullable Condition createPredicateResourceId(SearchForIdsParams parameters) {
        List<TextHits> hits = new ArrayList<>();
        List<List<IQueryParameterType>> ids = new ArrayList<>();
        for (List<IQueryParameterType> alternatives : parameters.getAndOrParams()) {
            if (alternatives.size() == 1 && alternatives.get(0) instanceof TextHits found) {
                hits.add(found);
            } else {
                ids.add(alternatives);
            }
        }
        if (hits.isEmpty()) {
            return super.createPredicateResourceId(parameters);
        }
        ComboCondition condition = ComboCondition.and();
        if (!ids.isEmpty()) {
            Condition named = super.createPredicateResourceId(parameters.setAndOrParams(ids));
            if (named != null) {
                condition.addCondition(named);
            }
        }
        hits.forEach(found -> condition.addCondition(isOneOf(found, parameters)));
        return condition;
    }

    private Condition isOneOf(TextHits hits, SearchForIdsParams parameters) {
        if (hits.nothing()) {
            setMatchNothing();
        }
        BaseJoiningPredicateBuilder root = getOrCreateQueryRootTable(parameters.getIncludeDeleted());
        String numbers = getSearchQueryBuilder().generatePlaceholder(hits.commaSeparated());
        return root.combineWithRequestPartitionIdPredicate(
                parameters.getRequestPartitionId(),
                new InCondition(root.getResourceIdColumn(), new CustomSql(NUMBERS.formatted(numbers))));
    }
}
