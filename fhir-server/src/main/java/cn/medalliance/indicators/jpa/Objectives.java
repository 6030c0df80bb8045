package cn.medalliance.indicators.jpa;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.fhir.bundle.CallerCalls;
import cn.medalliance.fhir.guide.GuideWords;
import cn.medalliance.indicators.model.Indicator;
import cn.medalliance.indicators.model.MeasurePeriod;
import cn.medalliance.security.access.model.AccessMatrix;
import cn.medalliance.security.access.model.Interaction;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.caller.CallerToken;
import cn.medalliance.security.relation.model.Relation;
import cn.medalliance.security.scope.Permission;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.hl7.fhir.r4.model.Goal.GoalTargetComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Quantity.QuantityComparator;
import org.hl7.fhir.r4.model.codesystems.MeasureImprovementNotation;

/**
 * The objectives that were agreed with organisations: a Goal whose subject the organisation is and of which a target measures an indicator
 * ({@code mca-indicator}).
 */
final class Objectives {

    private static final String GOAL = "Goal";
    private static final Set<GoalLifecycleStatus> AGREED =
            EnumSet.of(GoalLifecycleStatus.ACCEPTED, GoalLifecycleStatus.ACTIVE, GoalLifecycleStatus.COMPLETED);
    /** Of all indicators, the ones that are due first. */
    private static final int MOST = 500;

    private static final String FIRST = "0000-01-01";

    private final CallerCalls calls;
    private final AccessMatrix matrix;
    private final GuideWords words;

    Objectives(CallerCalls calls, AccessMatrix matrix, GuideWords words) {
        this.calls = calls;
        this.matrix = matrix;
        this.words = words;
    }

    /**
     * What is to be reached.
     *
     * @param goal the Goal's id
     */
    record Objective(String goal, Quantity target, DateType due) {

        /** Whether a value reaches it; empty when it is in another unit. Without a comparator, by what is better. */
        Optional<Boolean> isReachedBy(BigDecimal value, String unit, String improvement) {
            if (!unit.equals(target.getCode()) || target.getValue() == null) {
                return Optional.empty();
            }
            int compared = value.compareTo(target.getValue());
            QuantityComparator comparator = target.getComparator();
            if (comparator == null) {
                boolean isLess = improvement.equals(MeasureImprovementNotation.DECREASE.toCode());
                comparator = isLess ? QuantityComparator.LESS_OR_EQUAL : QuantityComparator.GREATER_OR_EQUAL;
            }
            return switch (comparator) {
                case LESS_THAN -> Optional.of(compared < 0);
                case LESS_OR_EQUAL -> Optional.of(compared <= 0);
                case GREATER_THAN -> Optional.of(compared > 0);
                case GREATER_OR_EQUAL -> Optional.of(compared >= 0);
                case NULL -> Optional.empty();
            };
        }
    }

    /**
     * The objective of an organisation that was in force all of a period; of several the one that is due first, then the one that began last.
     * None is told to who may not find it.
     */
    Optional<Objective> find(Indicator indicator, MeasurePeriod period, String organization, RequestDetails request) {
        if (!mayFind()) {
            return Optional.empty();
        }
        String query = GOAL + "?subject=Organization/" + organization + "&category="
                + words.system("mca-goal-category") + "%7Cobjective&target-date=ge" + period.last()
                + "&_sort=target-date,-start-date&_count=" + MOST;
        return calls.search(request, query, Goal.class).stream()
                .filter(goal -> AGREED.contains(goal.getLifecycleStatus()) && hasBegun(goal, period.first()))
                .flatMap(goal -> goal.getTarget().stream()
                        .filter(target -> isOf(target, indicator, period))
                        .map(target -> new Objective(
                                goal.getIdElement().getIdPart(), target.getDetailQuantity(), target.getDueDateType())))
                .findFirst();
    }

    private boolean mayFind() {
        Optional<Caller> caller = CallerToken.current();
        return caller.isEmpty()
                || caller.get().mayOn(GOAL, Permission.SEARCH)
                        && matrix.permittingOwnerless(caller.get().kind(), GOAL, Interaction.SEARCH)
                                .contains(Relation.ANYBODY);
    }

    private static boolean hasBegun(Goal goal, LocalDate day) {
        return !goal.hasStartDateType() || !day(goal.getStartDateType()).isAfter(day);
    }

    private boolean isOf(GoalTargetComponent target, Indicator indicator, MeasurePeriod period) {
        return target.getMeasure().hasCoding(words.system("mca-indicator"), indicator.id())
                && target.hasDetailQuantity()
                && target.hasDueDateType()
                && !day(target.getDueDateType()).isBefore(period.last());
    }

    /** Of a month or a year the first. */
    private static LocalDate day(DateType date) {
        String written = date.getValueAsString();
        return LocalDate.parse(written + FIRST.substring(written.length()));
    }
}
