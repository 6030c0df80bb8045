package cn.medalliance.plans.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a resident that tiers depend on. The days stand in no order; those after the day that is asked about are
 * left aside.
 *
 * @param programme the code of the enrolment's programme
 * @param riskLevel the code of the present risk level; null when the resident was never stratified
 * @param evaluations how follow-ups of this programme were evaluated
 * @param emergencies when a follow-up ended in a referral or a referral upwards was asked for
 * @param complications when complications were found
 * @param discharges when stays in hospital ended
 */
public record KnownCourse(
        String programme,
        @Nullable String riskLevel,
        List<Evaluation> evaluations,
        List<LocalDate> emergencies,
        List<LocalDate> complications,
        List<LocalDate> discharges) {

    public KnownCourse {
        evaluations = List.copyOf(evaluations);
        emergencies = List.copyOf(emergencies);
        complications = List.copyOf(complications);
        discharges = List.copyOf(discharges);
    }

    /**
     * One follow-up.
     *
     * @param day when it was
     * @param code of CV05.10.012: 1 controlled, 2 not controlled, 3 adverse reaction, 4 complication
     */
    public record Evaluation(LocalDate day, String code) {}
}
