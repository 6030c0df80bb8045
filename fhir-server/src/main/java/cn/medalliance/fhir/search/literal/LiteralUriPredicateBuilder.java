package cn.medalliance.fhir.search.literal;

import ca.uhn.fhir.jpa.dao.predicate.SearchFilterParser.CompareOperation;
import ca.uhn.fhir.jpa.search.builder.predicate.UriPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.sql.SearchQueryBuilder;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.UriParam;
import ca.uhn.fhir.rest.param.UriParamQualifierEnum;
import com.healthmarketscience.sqlbuilder.Condition;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code :below} and {@code :contains}, and the operations of {@code _filter} that ask for a part. */
final class LiteralUriPredicateBuilder extends UriPredicateBuilder {

    private static final Set<CompareOperation> FOR_A_PART =
            EnumSet.of(CompareOperation.co, CompareOperation.sw, CompareOperation.ew);

    LiteralUriPredicateBuilder(SearchQueryBuilder sql) {
        super(sql);
    }

    @Override
    public Condition addPredicate(
            List<? extends IQueryParameterType> asked,
            String name,
            @Nullable CompareOperation operation,
            @Nullable RequestDetails request) {
        // HAPI would take :contains for an equality; a modifier stands at all the values or at none.
        CompareOperation meant = asked.stream().anyMatch(value -> has(value, UriParamQualifierEnum.CONTAINS))
                ? CompareOperation.co
                : operation;
        List<IQueryParameterType> literal =
                asked.stream().map(value -> literal(value, meant)).toList();
        return super.addPredicate(literal, name, meant, request);
    }

    private static IQueryParameterType literal(IQueryParameterType asked, @Nullable CompareOperation operation) {
        boolean forAPart = has(asked, UriParamQualifierEnum.BELOW)
                || operation != null && FOR_A_PART.contains(operation) && !has(asked, UriParamQualifierEnum.ABOVE);
        return forAPart && asked instanceof UriParam uri && uri.getValue() != null
                ? new UriParam(LikePattern.exceptPercent(uri.getValue())).setQualifier(uri.getQualifier())
                : asked;
    }

    private static boolean has(IQueryParameterType asked, UriParamQualifierEnum modifier) {
        return asked instanceof UriParam uri && uri.getQualifier() == modifier;
    }
}
