package cn.medalliance.fhir.search.literal;

import static cn.medalliance.fhir.search.literal.LikePattern.ANYTHING;
import static cn.medalliance.fhir.search.literal.LikePattern.literally;
import static cn.medalliance.fhir.search.literal.LikePattern.withoutHapiEscapes;

import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.jpa.dao.predicate.SearchFilterParser.CompareOperation;
import ca.uhn.fhir.jpa.search.builder.predicate.StringPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.sql.SearchQueryBuilder;
import ca.uhn.fhir.model.api.IQueryParameterType;
import com.healthmarketscience.sqlbuilder.Condition;
import org.jspecify.annotations.Nullable;

/** String parameters, also in {@code _filter}, and {@code :text} of tokens. */
final class LiteralStringPredicateBuilder extends StringPredicateBuilder {

    /** An open end cannot be told from a percent sign behind a backslash by the expression alone. */
    private boolean endIsOpen = true;

    LiteralStringPredicateBuilder(SearchQueryBuilder sql) {
        super(sql);
    }

    @Override
    public Condition createPredicateString(
            IQueryParameterType asked,
            String type,
            String prefix,
            RuntimeSearchParam parameter,
            StringPredicateBuilder from,
            @Nullable CompareOperation operation) {
        endIsOpen = operation != CompareOperation.ew;
        return super.createPredicateString(asked, type, prefix, parameter, from, operation);
    }

    @Override
    public Condition createPredicateNormalLike(String type, String parameter, String normalized, String hapiPattern) {
        // A percent sign of the text itself would stand behind a backslash.
        String start = hapiPattern.startsWith(ANYTHING) ? ANYTHING : "";
        return super.createPredicateNormalLike(type, parameter, normalized, start + literally(normalized) + ANYTHING);
    }

    @Override
    public Condition createPredicateLikeExpressionOnly(
            String type, String parameter, String hapiPattern, boolean inverse) {
        return super.createPredicateLikeExpressionOnly(
                type, parameter, inverse ? literally(hapiPattern) : ending(hapiPattern), inverse);
    }

    /** For {@code ew} and {@code co}, whose start is open. */
    private String ending(String hapiPattern) {
        int end = hapiPattern.length() - (endIsOpen ? ANYTHING.length() : 0);
        String text = withoutHapiEscapes(hapiPattern.substring(ANYTHING.length(), end));
        return ANYTHING + literally(text) + (endIsOpen ? ANYTHING : "");
    }
}
