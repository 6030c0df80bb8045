package cn.medalliance.operations.everything;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.model.api.annotation.Description;
import ca.uhn.fhir.model.valueset.BundleTypeEnum;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import cn.medalliance.operations.everything.jpa.EverythingSearch;
import cn.medalliance.operations.everything.model.EverythingRequest;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.IntegerType;
import org.jspecify.annotations.Nullable;

/**
 * {@code [base]/Patient/[id]/$everything} and {@code [base]/Patient/$everything}, with the parameters of the
 * specification. HAPI passes over {@code start}, {@code end} and {@code _since}, and gives other types beside those asked
 * for.
 *
 * <p>See <a href="https://hl7.org/fhir/R4/patient-operation-everything.html">R4 $everything</a>.
 */
public final class EverythingProvider {

    private final FhirContext fhirContext;
    private final EverythingSearch search;

    EverythingProvider(FhirContext fhirContext, EverythingSearch search) {
        this.fhirContext = fhirContext;
        this.search = search;
    }

    @Operation(name = "$everything", typeName = "Patient", idempotent = true, bundleType = BundleTypeEnum.SEARCHSET)
    @Description(
            shortDefinition = "A resident's whole record, or that of all residents",
            value = "居民的全部记录（不指定居民时为全部居民，数量大时请用 $export）；start、end 按诊疗日期，_since 按更新时间，_type"
                    + " 按资源类型筛选。 A resident's whole record, or that of all (where they are many, use $export); start"
                    + " and end are dates of care, _since is the time of storing.")
    public IBundleProvider everything(
            @IdParam(optional = true) @Nullable IdType id,
            @OperationParam(name = "start", max = 1) @Nullable DateType start,
            @OperationParam(name = "end", max = 1) @Nullable DateType end,
            @OperationParam(name = "_since", max = 1) @Nullable InstantType since,
            @OperationParam(name = "_type") @Nullable List<CodeType> types,
            @OperationParam(name = "_count", max = 1) @Nullable IntegerType count,
            ServletRequestDetails request) {
        return search.find(id, wanted(start, end, since, types), checked(count), request);
    }

    private EverythingRequest wanted(
            @Nullable DateType start,
            @Nullable DateType end,
            @Nullable InstantType since,
            @Nullable List<CodeType> types) {
        return new EverythingRequest(
                typesOf(types == null ? List.of() : types),
                since == null || !since.hasValue() ? null : since.getValue().toInstant(),
                bound(start, true),
                bound(end, false));
    }

    private Set<String> typesOf(List<CodeType> lists) {
        Set<String> types = new TreeSet<>();
        for (CodeType list : lists) {
            for (String name : list.getValue().split(",", -1)) {
                String type = name.strip();
                if (!fhirContext.getResourceTypes().contains(type)) {
                    throw new Refusal(ErrorCode.INVALID_REQUEST, "unknown resource type " + type, "_type");
                }
                types.add(type);
            }
        }
        return types;
    }

    /** The first moment of a day, month or year, or the last. */
    private static @Nullable Instant bound(@Nullable DateType date, boolean first) {
        if (date == null || !date.hasValue()) {
            return null;
        }
        DateRangeParam range = new DateRangeParam(date.getValueAsString(), date.getValueAsString());
        Date bound = first ? range.getLowerBoundAsInstant() : range.getUpperBoundAsInstant();
        return bound.toInstant();
    }

    private static @Nullable IntegerType checked(@Nullable IntegerType count) {
        if (count != null && count.hasValue() && count.getValue() < 1) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "_count is no positive number", "_count");
        }
        return count;
    }
}
