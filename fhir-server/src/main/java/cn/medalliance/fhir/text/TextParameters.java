package cn.medalliance.fhir.text;

import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.HasParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import cn.medalliance.fhir.search.SearchRewrite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hl7.fhir.instance.model.api.IAnyResource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Answers {@code _content} and {@code _text} from the text index and leaves the rest of a search to the database. What
 * cannot be answered rightly is refused: HAPI would return nothing, or everything, and say no word.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class TextParameters implements SearchRewrite {

    private static final List<String> NAMES = List.of(Constants.PARAM_CONTENT, Constants.PARAM_TEXT);
    private static final Pattern WITHIN = Pattern.compile("(^|[^A-Za-z0-9_-])_(content|text)($|[^A-Za-z0-9_-])");

    private final TextProperties properties;
    private final TextIndex index;

    TextParameters(TextProperties properties, TextIndex index) {
        this.properties = properties;
        this.index = index;
    }

    /** The same search with the resources found in place of the text that was asked for. */
    @Override
    public SearchParameterMap rewrite(
            @Nullable String type, SearchParameterMap parameters, @Nullable RequestDetails request) {
        parameters.entrySet().forEach(TextParameters::refuseWithin);
        if (NAMES.stream().noneMatch(parameters::containsKey)) {
            return parameters;
        }
        SearchParameterMap answered = parameters.clone();
        List<List<IQueryParameterType>> ids = new ArrayList<>();
        if (answered.containsKey(IAnyResource.SP_RES_ID)) {
            ids.addAll(answered.get(IAnyResource.SP_RES_ID));
        }
        for (String name : NAMES) {
            List<List<IQueryParameterType>> values = answered.remove(name);
            if (values != null) {
                ids.add(new ArrayList<>(List.of(hits(type, name, values, parameters))));
            }
        }
        answered.put(IAnyResource.SP_RES_ID, ids);
        return answered;
    }

    private TextHits hits(
            @Nullable String type, String name, List<List<IQueryParameterType>> values, SearchParameterMap parameters) {
        if (type == null || !properties.names(type)) {
            throw TextRefusal.notAnswerable(
                    name,
                    "设置 medalliance.text.types 未列出类型 %s，不能按文本检索。".formatted(type),
                    "the setting medalliance.text.types does not name %s, whose text is not indexed.".formatted(type));
        }
        if (parameters.getEverythingMode() != null) {
            throw TextRefusal.notAnswerable(name, "$everything 不支持按文本检索。", "$everything takes no search by text.");
        }
        List<TextExpression> all = new ArrayList<>();
        for (List<IQueryParameterType> alternatives : values) {
            all.add(TextExpression.any(alternatives.stream()
                    .map(alternative -> expression(name, alternative))
                    .toList()));
        }
        String field = name.equals(Constants.PARAM_TEXT) ? TextFields.NARRATIVE : TextFields.CONTENT;
        return new TextHits(index.find(type, field, TextExpression.all(all)));
    }

    private static TextExpression expression(String name, IQueryParameterType value) {
        String modifier = value.getQueryParameterQualifier();
        if (modifier != null && !modifier.isBlank()) {
            throw TextRefusal.notAnswerable(
                    name, "不支持修饰符 %s。".formatted(modifier), "it takes no modifier %s.".formatted(modifier));
        }
        String text = value.getValueAsQueryToken();
        return TextExpressionParser.parse(name, text == null ? "" : text);
    }

    private static void refuseWithin(Map.Entry<String, List<List<IQueryParameterType>>> parameter) {
        for (List<IQueryParameterType> alternatives : parameter.getValue()) {
            for (IQueryParameterType value : alternatives) {
                String inner = inner(parameter.getKey(), value);
                if (inner != null && WITHIN.matcher(inner).find()) {
                    throw TextRefusal.notAnswerable(
                            parameter.getKey(),
                            "_content 和 _text 只能直接用于被检索的类型，不能用在链式参数、_has 或 _filter 中。",
                            "_content and _text work on the type that is searched, not in chains, _has or _filter.");
                }
            }
        }
    }

    /** The part of a parameter's value that may name another parameter. */
    private static @Nullable String inner(String name, IQueryParameterType value) {
        if (value instanceof ReferenceParam reference) {
            return reference.getChain();
        }
        if (value instanceof HasParam has) {
            return has.getParameterName();
        }
        return name.equals(Constants.PARAM_FILTER) ? value.getValueAsQueryToken() : null;
    }
}
