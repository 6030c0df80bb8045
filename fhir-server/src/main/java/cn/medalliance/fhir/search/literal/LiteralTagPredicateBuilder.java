package cn.medalliance.fhir.search.literal;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.model.entity.TagTypeEnum;
import ca.uhn.fhir.jpa.search.builder.predicate.TagPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.sql.SearchQueryBuilder;
import ca.uhn.fhir.rest.param.UriParamQualifierEnum;
import com.healthmarketscience.sqlbuilder.Condition;
import java.util.List;
import org.apache.commons.lang3.tuple.Triple;

/** {@code _profile:below} and {@code _tag:below}. */
final class LiteralTagPredicateBuilder extends TagPredicateBuilder {

    LiteralTagPredicateBuilder(SearchQueryBuilder sql) {
        super(sql);
    }

    /**
     * {@inheritDoc}
     *
     * @param asked system, modifier and code of each
     */
    @Override
    public Condition createPredicateTag(
            TagTypeEnum kind, List<Triple<String, String, String>> asked, String name, RequestPartitionId partition) {
        return super.createPredicateTag(
                kind, asked.stream().map(LiteralTagPredicateBuilder::literal).toList(), name, partition);
    }

    private static Triple<String, String, String> literal(Triple<String, String, String> asked) {
        return UriParamQualifierEnum.BELOW.getValue().equals(asked.getMiddle())
                ? Triple.of(asked.getLeft(), asked.getMiddle(), LikePattern.exceptPercent(asked.getRight()))
                : asked;
    }
}
