package cn.medalliance.fhir.terminology;

import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport.LookupCodeResult;
import ca.uhn.fhir.context.support.LookupCodeRequest;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionDesignationComponent;
import org.hl7.fhir.r4.model.CodeType;
import org.jspecify.annotations.Nullable;

/**
 * The names of codes in the language that a client asks for ({@code displayLanguage} of
 * <a href="https://hl7.org/fhir/R4/valueset-operation-expand.html">$expand</a> and $lookup): one language, or several with
 * weights, as in BCP 47. What has no name in it keeps the name that it has. HAPI takes the parameter and answers in the code
 * system's own language; of a code system that is a fragment it forgets the other names. Good for one request.
 */
public final class DisplayLanguage {

    private final IValidationSupport terminology;
    private final List<LanguageRange> wanted;
    /** By system and code, the names by language. */
    private final Map<String, Map<String, Map<String, String>>> names = new HashMap<>();

    private DisplayLanguage(IValidationSupport terminology, List<LanguageRange> wanted) {
        this.terminology = terminology;
        this.wanted = wanted;
    }

    /**
     * What a request says; null when it says nothing.
     *
     * @throws Refusal when it is no language
     */
    public static @Nullable DisplayLanguage of(@Nullable CodeType parameter, IValidationSupport terminology) {
        if (parameter == null || !parameter.hasValue()) {
            return null;
        }
        try {
            return new DisplayLanguage(terminology, LanguageRange.parse(parameter.getValue()));
        } catch (IllegalArgumentException noLanguage) {
            throw new Refusal(
                    ErrorCode.INVALID_REQUEST,
                    "不是语言代码。 This is no language: " + parameter.getValue(),
                    "displayLanguage");
        }
    }

    /** The name of a code in this language; null when it has none. */
    public @Nullable String display(String system, String code) {
        Map<String, String> held = names.computeIfAbsent(system, this::held).get(code);
        return best(held == null ? lookedUp(system, code) : held);
    }

    private @Nullable String best(Map<String, String> byLanguage) {
        String language = Locale.lookupTag(wanted, byLanguage.keySet());
        if (language == null) {
            // A wider language than the names have: zh for zh-CN.
            language = Locale.filterTags(wanted, byLanguage.keySet()).stream()
                    .findFirst()
                    .orElse(null);
        }
        return language == null ? null : byLanguage.get(language.toLowerCase(Locale.ROOT));
    }

    private Map<String, Map<String, String>> held(String system) {
        Map<String, Map<String, String>> byCode = new HashMap<>();
        if (terminology.fetchCodeSystem(system) instanceof CodeSystem codes) {
            Deque<ConceptDefinitionComponent> left = new ArrayDeque<>(codes.getConcept());
            while (!left.isEmpty()) {
                ConceptDefinitionComponent concept = left.pop();
                Map<String, String> byLanguage = new LinkedHashMap<>();
                for (ConceptDefinitionDesignationComponent name : concept.getDesignation()) {
                    put(byLanguage, name.getLanguage(), name.getValue());
                }
                byCode.put(concept.getCode(), byLanguage);
                left.addAll(concept.getConcept());
            }
        }
        return byCode;
    }

    private Map<String, String> lookedUp(String system, String code) {
        LookupCodeResult found = terminology.lookupCode(
                new ValidationSupportContext(terminology), new LookupCodeRequest(system, code, null, List.of()));
        Map<String, String> byLanguage = new LinkedHashMap<>();
        if (found != null && found.isFound() && found.getDesignations() != null) {
            found.getDesignations().forEach(name -> put(byLanguage, name.getLanguage(), name.getValue()));
        }
        return byLanguage;
    }

    private static void put(Map<String, String> byLanguage, @Nullable String language, @Nullable String value) {
        if (language != null && value != null) {
            byLanguage.putIfAbsent(language.toLowerCase(Locale.ROOT), value);
        }
    }
}
