package cn.medalliance.fhir.search.composite;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.dao.predicate.SearchFilterParser.CompareOperation;
import ca.uhn.fhir.jpa.search.builder.predicate.BaseQuantityPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.predicate.QuantityPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.sql.SearchQueryBuilder;
import ca.uhn.fhir.jpa.util.QueryParameterUtils;
import ca.uhn.fhir.rest.param.QuantityParam;
import com.healthmarketscience.sqlbuilder.Condition;
import jakarta.persistence.criteria.CriteriaBuilder;
import org.jspecify.annotations.Nullable;

/** Compares each of several quantities by its own prefix; HAPI takes the first one's prefix for all of them. */
final class OwnPrefixQuantityPredicateBuilder extends QuantityPredicateBuilder {

    OwnPrefixQuantityPredicateBuilder(SearchQueryBuilder sql) {
        super(sql);
    }

    @Override
    public Condition createPredicateQuantity(
            QuantityParam quantity,
            String type,
            String parameter,
            @Nullable CriteriaBuilder criteria,
            BaseQuantityPredicateBuilder from,
            @Nullable CompareOperation ofTheFirst,
            RequestPartitionId partition) {
        CompareOperation own =
                quantity.getPrefix() == null ? ofTheFirst : QueryParameterUtils.toOperation(quantity.getPrefix());
        return super.createPredicateQuantity(quantity, type, parameter, criteria, from, own, partition);
    }
}
