package cn.medalliance.indicators.cql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.data.CompositeDataProvider;
import org.opencds.cqf.cql.engine.data.DataProvider;
import org.opencds.cqf.cql.engine.data.SystemDataProvider;
import org.opencds.cqf.cql.engine.model.ModelResolver;
import org.opencds.cqf.cql.engine.runtime.Code;
import org.opencds.cqf.cql.engine.runtime.Interval;

/** The records of one evaluation, in the engine's words. */
final class GivenRecords extends CompositeDataProvider {

    private static final String FHIR = "http://hl7.org/fhir";
    private static final String SYSTEM = "urn:hl7-org:elm-types:r1";

    private final CqlRecords records;
    private final Deadline deadline;

    private GivenRecords(ModelResolver model, CqlRecords records, Deadline deadline) {
        super(model, null);
        this.records = records;
        this.deadline = deadline;
    }

    /** All that an engine needs to read; a deadline that has passed ends it. */
    static Map<String, DataProvider> of(ModelResolver model, CqlRecords records, Deadline deadline) {
        Map<String, DataProvider> all = new HashMap<>();
        all.put(FHIR, new GivenRecords(model, records, deadline));
        all.put(SYSTEM, new SystemDataProvider() {
            @Override
            public @Nullable Object resolvePath(@Nullable Object target, @Nullable String path) {
                deadline.check();
                return super.resolvePath(target, path);
            }
        });
        return all;
    }

    @Override
    public @Nullable Object resolvePath(@Nullable Object target, @Nullable String path) {
        deadline.check();
        return super.resolvePath(target, path);
    }

    @Override
    public Iterable<@Nullable Object> retrieve(
            @Nullable String context,
            @Nullable String contextPath,
            @Nullable Object contextValue,
            String dataType,
            @Nullable String templateId,
            @Nullable String codePath,
            @Nullable Iterable<Code> codes,
            @Nullable String valueSet,
            @Nullable String datePath,
            @Nullable String dateLowPath,
            @Nullable String dateHighPath,
            @Nullable Interval dateRange) {
        deadline.check();
        if (valueSet != null || dateRange != null || codes != null && !"code".equals(codePath)) {
            throw new IllegalArgumentException("records are found by type and code alone");
        }
        return new ArrayList<>(records.find(dataType, Optional.ofNullable(codes).map(GivenRecords::codings)));
    }

    private static List<Coding> codings(Iterable<Code> codes) {
        List<Coding> codings = new ArrayList<>();
        codes.forEach(code -> codings.add(new Coding(code.getSystem(), code.getCode(), null)));
        return codings;
    }
}
