package cn.medalliance.security.emergency;

import cn.medalliance.security.access.model.AccessMatrix;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.caller.CallerKind;
import cn.medalliance.security.caller.Person;
import cn.medalliance.security.emergency.BreakGlassEvent.Act;
import cn.medalliance.security.emergency.jpa.BreakGlassTable;
import cn.medalliance.security.emergency.jpa.BreakGlassTable.Call;
import cn.medalliance.security.emergency.jpa.BreakGlassTable.Recorded;
import cn.medalliance.security.emergency.jpa.BreakGlassTable.Reviewer;
import cn.medalliance.security.emergency.model.BreakGlassFilter;
import cn.medalliance.security.emergency.model.BreakGlassRules;
import cn.medalliance.security.emergency.model.BreakGlassUse;
import cn.medalliance.security.relation.jpa.Relations;
import cn.medalliance.security.relation.model.Relation;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives an organisation the relation {@link Relation#EMERGENCY} to a patient for a limited time, which nothing makes longer:
 * who needs more time breaks the glass again. Every call is recorded, also one that finds nobody, and stays listed for those
 * who keep the record; an organisation may call so often within an hour.
 */
public final class BreakGlass {

    private static final Logger LOG = LoggerFactory.getLogger(BreakGlass.class);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Set<CallerKind> REVIEWERS = EnumSet.of(CallerKind.VENDOR, CallerKind.CONSOLE);
    private static final int SHORTEST_REMARK = 4;

    private final BreakGlassProperties properties;
    private final BreakGlassTable table;
    private final Relations relations;
    private final AccessMatrix matrix;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    BreakGlass(
            BreakGlassProperties properties,
            BreakGlassTable table,
            Relations relations,
            AccessMatrix matrix,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.properties = properties;
        this.table = table;
        this.relations = relations;
        this.matrix = matrix;
        this.transaction = transaction;
        this.events = events;
    }

    /**
     * Gives access to whoever bears an identifier, in all of its records.
     *
     * @throws Refusal 404 when there is nobody, 429 when it was called too often
     */
    public List<BreakGlassUse> breakBy(Caller caller, String system, String value, String purpose, String reason) {
        return breakFor(caller, known -> known.patientsBy(system, value), purpose, reason);
    }

    /**
     * Gives access to a patient whose id is known.
     *
     * @throws Refusal 404 when there is nobody, 429 when it was called too often
     */
    public List<BreakGlassUse> breakById(Caller caller, String patient, String purpose, String reason) {
        return breakFor(caller, known -> known.patientsBy(patient), purpose, reason);
    }

    private List<BreakGlassUse> breakFor(
            Caller caller, Function<BreakGlassTable, List<Long>> patients, String purpose, String reason) {
        boolean isOfKind = matrix.rows().stream()
                .anyMatch(row -> row.kind() == caller.kind() && row.relation() == Relation.EMERGENCY);
        if (!isOfKind) {
            throw new Refusal(ErrorCode.FORBIDDEN, "this kind of client does not treat emergencies", null);
        }
        BreakGlassRules.checkPurpose(purpose);
        String sentence = BreakGlassRules.sentence(reason, properties.reason(), "reason");
        Call call = new Call(
                own(caller),
                caller.client(),
                caller.person().map(Person::reference).orElse(null),
                purpose,
                sentence);
        List<BreakGlassUse> uses =
                Objects.requireNonNull(transaction.execute(status -> record(caller, call, patients)));
        relations.forget();
        if (uses.isEmpty()) {
            events.publishEvent(new BreakGlassEvent(Act.REFUSED, caller, uses));
            LOG.warn("紧急访问过于频繁 The glass is broken too often: {}", caller.client());
            throw new Refusal(
                    ErrorCode.TOO_MANY_REQUESTS,
                    "每小时最多 " + properties.perHour() + " 次紧急访问。 At most " + properties.perHour()
                            + " break-glasses within an hour.",
                    null);
        }
        if (uses.get(0).patient().isEmpty()) {
            throw new Refusal(ErrorCode.NOT_FOUND, "no patient has this identifier", null);
        }
        LOG.warn(
                "紧急访问 The glass was broken: {} {}", caller.client(), uses.get(0).id());
        return uses;
    }

    /** None when it was called too often. */
    private List<BreakGlassUse> record(Caller caller, Call call, Function<BreakGlassTable, List<Long>> patients) {
        if (table.countSince(call.organization(), HOUR) >= properties.perHour()) {
            return List.of();
        }
        List<Long> found = patients.apply(table);
        List<BreakGlassUse> uses = table.record(call, found, Instant.now().plus(properties.lifetime()));
        events.publishEvent(new BreakGlassEvent(found.isEmpty() ? Act.FOUND_NOBODY : Act.BROKEN, caller, uses));
        return uses;
    }

    /** The uses that concern the patients whose records the caller keeps, or oversees; the newest first. */
    public List<BreakGlassUse> list(Caller caller, BreakGlassFilter filter) {
        return table.list(reviewer(caller), filter);
    }

    /**
     * Marks a use as reviewed.
     *
     * @throws Refusal 404 when it does not concern the caller, 403 when the caller made it, 409 when it was reviewed before
     */
    public BreakGlassUse review(Caller caller, UUID id, String remark) {
        String sentence = BreakGlassRules.sentence(remark, SHORTEST_REMARK, "remark");
        Reviewer reviewer = reviewer(caller);
        return Objects.requireNonNull(transaction.execute(status -> {
            Recorded recorded = table.find(id, reviewer)
                    .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "there is no such use", "id"));
            if (recorded.organization() == own(caller)) {
                throw new Refusal(ErrorCode.FORBIDDEN, "nobody reviews what he did himself", "id");
            }
            if (!table.review(id, caller.client(), sentence)) {
                throw new Refusal(ErrorCode.CONFLICT, "it was reviewed before", "id");
            }
            BreakGlassUse reviewed = table.find(id, reviewer).orElseThrow().use();
            events.publishEvent(new BreakGlassEvent(Act.REVIEWED, caller, List.of(reviewed)));
            return reviewed;
        }));
    }

    private Reviewer reviewer(Caller caller) {
        if (!REVIEWERS.contains(caller.kind())) {
            throw new Refusal(ErrorCode.FORBIDDEN, "for the keepers of records and the alliance's office", null);
        }
        Set<Long> organizations =
                caller.organization().map(relations::organizations).orElse(Set.of());
        return new Reviewer(organizations, caller.kind() == CallerKind.CONSOLE);
    }

    private long own(Caller caller) {
        return caller.organization()
                .flatMap(relations::organization)
                .orElseThrow(() -> new Refusal(ErrorCode.FORBIDDEN, "the client stands for no organisation", null));
    }
}
