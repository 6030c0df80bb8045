package cn.medalliance.export.jpa;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.export.model.AssociatedData;
import cn.medalliance.fhir.server.Preference;
import cn.medalliance.fhir.server.RespondAsync;
import cn.medalliance.security.population.model.PopulationLevel;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that every {@code $export} has, as they were given. What is not served is refused, or, with {@code Prefer:
 * handling=lenient}, left aside.
 */
record KickOff(
        @Nullable StringType format,
        @Nullable InstantType since,
        @Nullable InstantType until,
        @Nullable List<StringType> types,
        @Nullable List<StringType> elements,
        @Nullable List<StringType> filters,
        @Nullable List<StringType> associated,
        @Nullable StringType organizedBy,
        @Nullable BooleanType partial) {

    private static final String NDJSON = "application/fhir+ndjson";
    private static final Set<String> FORMATS = Set.of(NDJSON, "application/ndjson", "ndjson");
    private static final String UNTIL = "_until";
    private static final String ASSOCIATED = "includeAssociatedData";
    private static final String ORGANIZED = "organizeOutputBy";
    private static final String PATIENT = "Patient";

    /** What is asked for, by whom it may be. */
    ExportAsked asked(PopulationLevel level, @Nullable String group, Set<String> patients, RequestDetails request) {
        RespondAsync.require(request);
        if (format != null && !FORMATS.contains(format.getValue())) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "only " + NDJSON, "_outputFormat");
        }
        ExportStart.requireSystem();
        Leniency leniency = new Leniency(Preference.isLenient(request));
        Instant from = time(since);
        Instant to = time(until);
        if (from != null && from.isAfter(Instant.now())) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "a time to come", "_since");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "a time before _since", UNTIL);
        }
        String by = organizedBy(leniency);
        AssociatedData provenance = associatedData(leniency);
        if (by != null && provenance != null) {
            leniency.leave(ASSOCIATED, "it is not served together with " + ORGANIZED);
            provenance = null;
        }
        return new ExportAsked(
                level,
                group,
                patients,
                split(types).collect(Collectors.toCollection(LinkedHashSet::new)),
                from,
                to,
                texts(filters).toList(),
                split(elements).toList(),
                provenance,
                by,
                partial != null && partial.booleanValue(),
                List.copyOf(leniency.left),
                null);
    }

    private @Nullable String organizedBy(Leniency leniency) {
        String by = organizedBy == null ? null : organizedBy.getValue();
        if (by == null || by.equals(PATIENT)) {
            return by;
        }
        leniency.leave(ORGANIZED, "files are organised by " + PATIENT + " only, not by " + by);
        return null;
    }

    private @Nullable AssociatedData associatedData(Leniency leniency) {
        AssociatedData most = null;
        for (String code : split(associated).toList()) {
            AssociatedData one = AssociatedData.coded(code).orElse(null);
            if (one == null) {
                leniency.leave(ASSOCIATED, "there is no " + code + " here");
            } else {
                most = most == null ? one : most.or(one);
            }
        }
        return most;
    }

    private static @Nullable Instant time(@Nullable InstantType given) {
        return given == null || given.getValue() == null
                ? null
                : given.getValue().toInstant();
    }

    private static Stream<String> texts(@Nullable List<StringType> given) {
        return given == null
                ? Stream.of()
                : given.stream().map(StringType::getValue).filter(text -> text != null);
    }

    private static Stream<String> split(@Nullable List<StringType> given) {
        return texts(given)
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** What becomes of what is not served. */
    private static final class Leniency {

        private final boolean isLenient;
        private final List<String> left = new ArrayList<>();

        Leniency(boolean isLenient) {
            this.isLenient = isLenient;
        }

        void leave(String parameter, String why) {
            if (!isLenient) {
                throw new Refusal(ErrorCode.INVALID_REQUEST, why, parameter);
            }
            left.add(parameter + ": " + why);
        }
    }
}
