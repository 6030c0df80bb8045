package cn.medalliance.operations.expand;

import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport.ValueSetExpansionOutcome;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import ca.uhn.fhir.context.support.ValueSetExpansionOptions;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import cn.medalliance.fhir.server.StoredResources;
import cn.medalliance.fhir.terminology.DisplayLanguage;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UriType;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionComponent;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionContainsComponent;
import org.jspecify.annotations.Nullable;

/**
 * {@code [base]/ValueSet/$expand} and {@code [base]/ValueSet/[id]/$expand}. The set is expanded whole and a page cut from
 * it: HAPI takes {@code count} for the most codes that the whole may have, and fails above.
 *
 * <p>Refused rather than answered with nothing: a set that takes in a code system whose codes are not held here.
 *
 * <p>See <a href="https://hl7.org/fhir/R4/valueset-operation-expand.html">R4 $expand</a>.
 */
public final class ExpandProvider {

    private static final int MOST_CODES = 20_000;

    private final IValidationSupport terminology;
    private final StoredResources stored;

    ExpandProvider(IValidationSupport terminology, StoredResources stored) {
        this.terminology = terminology;
        this.stored = stored;
    }

    @Operation(name = "$expand", typeName = "ValueSet", idempotent = true)
    public ValueSet expand(
            @IdParam(optional = true) @Nullable IdType id,
            @OperationParam(name = "url", max = 1) @Nullable UriType url,
            @OperationParam(name = "valueSet", max = 1) @Nullable ValueSet given,
            @OperationParam(name = "valueSetVersion", max = 1) @Nullable StringType version,
            @OperationParam(name = "filter", max = 1) @Nullable StringType filter,
            @OperationParam(name = "offset", max = 1) @Nullable IntegerType offset,
            @OperationParam(name = "count", max = 1) @Nullable IntegerType count,
            @OperationParam(name = "displayLanguage", max = 1) @Nullable CodeType displayLanguage,
            RequestDetails request) {
        int first = natural(offset, "offset", 0);
        int most = natural(count, "count", MOST_CODES);
        ValueSet asked = find(id, url, given, version, request);
        ValueSetExpansionOptions options = ValueSetExpansionOptions.forOffsetAndCount(0, MOST_CODES);
        if (filter != null && filter.hasValue()) {
            options.setFilter(filter.getValue());
        }
        DisplayLanguage language = DisplayLanguage.of(displayLanguage, terminology);
        ValueSet whole = expand(asked, options);
        new UnknownSystems(terminology).check(asked, whole);
        ValueSet page = page(whole, first, most);
        if (language != null) {
            translate(page.getExpansion().getContains(), language);
        }
        return page;
    }

    private ValueSet find(
            @Nullable IdType id,
            @Nullable UriType url,
            @Nullable ValueSet given,
            @Nullable StringType version,
            RequestDetails request) {
        int ways = (id == null ? 0 : 1) + (url == null ? 0 : 1) + (given == null ? 0 : 1);
        if (ways != 1) {
            throw new Refusal(
                    ErrorCode.INVALID_REQUEST,
                    "须且只须给出 url、valueSet 或地址中的 id 之一。 Needs one of url, valueSet and an id in the address.",
                    "url");
        }
        if (given != null) {
            return given;
        }
        if (id != null) {
            return (ValueSet) stored.read(id, request);
        }
        String canonical = Objects.requireNonNull(url).getValue() + (version == null ? "" : "|" + version.getValue());
        IBaseResource found = terminology.fetchValueSet(canonical);
        if (found instanceof ValueSet valueSet) {
            return valueSet;
        }
        throw new Refusal(ErrorCode.NOT_FOUND, "value set " + canonical, "url");
    }

    private ValueSet expand(ValueSet asked, ValueSetExpansionOptions options) {
        ValueSetExpansionOutcome outcome;
        try {
            outcome = terminology.expandValueSet(new ValidationSupportContext(terminology), options, asked);
        } catch (BaseServerResponseException failure) {
            // HAPI calls a set that is too large, or that it cannot work out, a fault of the server.
            throw failure.getStatusCode() < 500 ? failure : notExpandable(failure.getMessage());
        }
        if (outcome == null || outcome.getError() != null) {
            throw notExpandable(outcome == null ? "" : outcome.getError());
        }
        return (ValueSet) outcome.getValueSet();
    }

    private static Refusal notExpandable(@Nullable String why) {
        return new Refusal(ErrorCode.UNPROCESSABLE, why == null ? "" : why);
    }

    private static ValueSet page(ValueSet whole, int first, int most) {
        ValueSet page = whole.copy();
        ValueSetExpansionComponent expansion = page.getExpansion();
        List<ValueSetExpansionContainsComponent> all = expansion.getContains();
        int from = Math.min(first, all.size());
        int to = (int) Math.min((long) from + most, all.size());
        expansion.setTotal(all.size());
        expansion.setOffset(first);
        expansion.setContains(List.copyOf(all.subList(from, to)));
        return page;
    }

    private static void translate(List<ValueSetExpansionContainsComponent> codes, DisplayLanguage language) {
        for (ValueSetExpansionContainsComponent code : codes) {
            String display = language.display(code.getSystem(), code.getCode());
            if (display != null) {
                code.setDisplay(display);
            }
            translate(code.getContains(), language);
        }
    }

    private static int natural(@Nullable IntegerType number, String name, int otherwise) {
        if (number == null || !number.hasValue()) {
            return otherwise;
        }
        if (number.getValue() < 0) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, name + " is negative", name);
        }
        return number.getValue();
    }
}
