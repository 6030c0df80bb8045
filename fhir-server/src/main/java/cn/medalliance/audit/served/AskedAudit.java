package cn.medalliance.audit.served;

import ca.uhn.fhir.model.api.IQueryParameterAnd;
import ca.uhn.fhir.model.api.IQueryParameterOr;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.param.DateAndListParam;
import ca.uhn.fhir.rest.param.DateParam;
import ca.uhn.fhir.rest.param.ParamPrefixEnum;
import ca.uhn.fhir.rest.param.ReferenceAndListParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenAndListParam;
import ca.uhn.fhir.rest.param.TokenParam;
import cn.medalliance.audit.served.AuditQuestion.Time;
import cn.medalliance.shared.CountyTime;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Function;
import org.hl7.fhir.r4.model.DateTimeType;
import org.jspecify.annotations.Nullable;

/** The parameters of a search as HAPI read them, and the question that they ask. */
record AskedAudit(
        @Nullable TokenAndListParam ids,
        @Nullable DateAndListParam dates,
        @Nullable ReferenceAndListParam patients,
        @Nullable ReferenceAndListParam agents,
        @Nullable TokenAndListParam actions,
        @Nullable TokenAndListParam outcomes,
        @Nullable TokenAndListParam subtypes,
        @Nullable ReferenceAndListParam entities) {

    private static final Set<String> ACTIONS = Set.of("", "http://hl7.org/fhir/audit-event-action");
    private static final Set<String> OUTCOMES = Set.of("", "http://hl7.org/fhir/audit-event-outcome");
    private static final Set<String> SUBTYPES =
            Set.of("http://hl7.org/fhir/restful-interaction", "http://dicom.nema.org/resources/ontology/DCM");
    /** Approximately: a tenth of the distance from now. */
    private static final int APPROXIMATELY = 10;

    static AuditQuestion ofId(String id) {
        return new AuditQuestion(
                List.of(List.of(id)), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    AuditQuestion question() {
        List<List<Set<String>>> interactions =
                new ArrayList<>(all(actions, TokenParam.class, token -> AuditWords.ofAction(code(token, ACTIONS))));
        interactions.addAll(all(subtypes, TokenParam.class, token -> AuditWords.ofSubtype(code(token, SUBTYPES))));
        return new AuditQuestion(
                all(ids, TokenParam.class, token -> value(token).replaceFirst("^AuditEvent/", "")),
                all(dates, DateParam.class, AskedAudit::time),
                all(patients, ReferenceParam.class, AskedAudit::patient),
                all(agents, ReferenceParam.class, AskedAudit::agent),
                interactions,
                all(outcomes, TokenParam.class, token -> code(token, OUTCOMES)),
                all(entities, ReferenceParam.class, AskedAudit::entity));
    }

    private static <T extends IQueryParameterType, R> List<List<R>> all(
            @Nullable IQueryParameterAnd<?> asked, Class<T> type, Function<T, R> read) {
        return asked == null
                ? List.of()
                : asked.getValuesAsQueryTokens().stream()
                        .map(IQueryParameterOr::getValuesAsQueryTokens)
                        .map(any -> any.stream().map(type::cast).map(read).toList())
                        .toList();
    }

    private static String value(TokenParam token) {
        return String.valueOf(token.getValue());
    }

    /** The code; one that nothing has when it is of another system. */
    private static String code(TokenParam token, Set<String> systems) {
        String system = token.getSystem();
        return system == null || systems.contains(system) ? value(token) : "";
    }

    private static String patient(ReferenceParam reference) {
        String type = reference.getResourceType();
        if (type != null && !type.equals("Patient")) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "must be a Patient", "patient");
        }
        return String.valueOf(reference.getIdPart());
    }

    /** A person by the reference, a client or an organisation by its name. */
    private static String agent(ReferenceParam reference) {
        String type = reference.getResourceType();
        return type == null ? String.valueOf(reference.getValue()) : type + "/" + reference.getIdPart();
    }

    private static String entity(ReferenceParam reference) {
        if (reference.getResourceType() == null) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "must be a type and an id", "entity");
        }
        return reference.getResourceType() + "/" + reference.getIdPart();
    }

    private static Time time(DateParam date) {
        DateTimeType given = new DateTimeType(date.getValueAsString());
        Instant from = given.getValue().toInstant();
        Instant before = end(given);
        ParamPrefixEnum prefix = Objects.requireNonNullElse(date.getPrefix(), ParamPrefixEnum.EQUAL);
        return switch (prefix) {
            case EQUAL -> new Time(from, before, false);
            case NOT_EQUAL -> new Time(from, before, true);
            case GREATERTHAN, STARTS_AFTER -> new Time(before, null, false);
            case GREATERTHAN_OR_EQUALS -> new Time(from, null, false);
            case LESSTHAN, ENDS_BEFORE -> new Time(null, from, false);
            case LESSTHAN_OR_EQUALS -> new Time(null, before, false);
            case APPROXIMATE -> {
                Duration around = Duration.between(from, Instant.now()).abs().dividedBy(APPROXIMATELY);
                yield new Time(from.minus(around), before.plus(around), false);
            }
        };
    }

    /** The first instant behind what was given, which may be a year or a millisecond. */
    private static Instant end(DateTimeType given) {
        TimeZone zone = given.getTimeZone();
        ZonedDateTime from = given.getValue().toInstant().atZone(zone == null ? CountyTime.ZONE : zone.toZoneId());
        return switch (given.getPrecision()) {
            case YEAR -> from.plusYears(1).toInstant();
            case MONTH -> from.plusMonths(1).toInstant();
            case DAY -> from.plusDays(1).toInstant();
            case MINUTE -> from.plusMinutes(1).toInstant();
            case SECOND -> from.plusSeconds(1).toInstant();
            case MILLI -> from.plus(1, ChronoUnit.MILLIS).toInstant();
        };
    }
}
