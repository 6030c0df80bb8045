package cn.medalliance.fhir.search.literal;

import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.search.builder.predicate.ResourceHistoryPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.sql.SearchQueryBuilder;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.param.UriParam;
import ca.uhn.fhir.rest.param.UriParamQualifierEnum;
import com.healthmarketscience.sqlbuilder.Condition;

/** {@code _source:below} and {@code _source:contains}. */
final class LiteralSourcePredicateBuilder extends ResourceHistoryPredicateBuilder {

    LiteralSourcePredicateBuilder(SearchQueryBuilder sql) {
        super(sql);
    }

    @Override
    public Condition createPredicateSourceUriWithModifiers(
            IQueryParameterType asked, JpaStorageSettings settings, String source) {
        boolean forAPart = asked instanceof UriParam uri
                && (uri.getQualifier() == UriParamQualifierEnum.BELOW
                        || uri.getQualifier() == UriParamQualifierEnum.CONTAINS);
        return super.createPredicateSourceUriWithModifiers(
                asked, settings, forAPart ? LikePattern.exceptPercent(source) : source);
    }
}
