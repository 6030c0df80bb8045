package cn.medalliance.enrolment.jpa;

import cn.medalliance.enrolment.model.CurrentRecords;
import cn.medalliance.security.caller.jpa.OwnStore;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up that took place is not after the resident's death, nor after the end of an enrolment that it counts for; nor does an enrolment
 * begin after the death. Files of vendors have such rows: a visit that was planned and is exported as done, a record of another resident.
 */
final class DayRules {

    private final CurrentRecords current;
    private final OwnStore store;

    DayRules(CurrentRecords current, OwnStore store) {
        this.current = current;
        this.store = store;
    }

    /**
     * Checks a visit as it is stored.
     *
     * @param before as it was; what was so before is not judged again
     * @throws Refusal 422
     */
    void check(@Nullable Encounter before, Encounter after) {
        Optional<LocalDate> day = current.followedUpOn(after);
        if (day.isEmpty() || isAsBefore(before, after)) {
            return;
        }
        if (isAfterDeath(day.get(), after.getSubject())) {
            throw refusal("mca-visit-1", "随访日期晚于居民死亡日期。 The visit is after the day on which the resident died.");
        }
        for (Reference enrolment : after.getEpisodeOfCare()) {
            store.read(EpisodeOfCare.class, enrolment)
                    .flatMap(current::endedOn)
                    .filter(day.get()::isAfter)
                    .ifPresent(ended -> {
                        throw refusal(
                                "mca-visit-2",
                                "随访日期晚于专项档案的注销日期。 The visit is after the day on which the enrolment ended.");
                    });
        }
    }

    /**
     * Checks an enrolment as it is stored.
     *
     * @param before as it was; what was so before is not judged again
     * @throws Refusal 422
     */
    void check(@Nullable EpisodeOfCare before, EpisodeOfCare after) {
        Optional<LocalDate> day = current.beganOn(after);
        boolean isAsBefore = before != null
                && current.beganOn(before).equals(day)
                && before.getPatient().equalsDeep(after.getPatient());
        if (day.isPresent() && !isAsBefore && isAfterDeath(day.get(), after.getPatient())) {
            throw Refusal.ofRule(
                    ErrorCode.UNPROCESSABLE,
                    "mca-eoc-4",
                    "建档日期晚于居民死亡日期。 The enrolment begins after the day on which the resident died.",
                    "EpisodeOfCare.period");
        }
    }

    private boolean isAfterDeath(LocalDate day, Reference patient) {
        return store.read(Patient.class, patient)
                .flatMap(current::diedOn)
                .filter(day::isAfter)
                .isPresent();
    }

    private boolean isAsBefore(@Nullable Encounter before, Encounter after) {
        return before != null
                && current.followedUpOn(before).equals(current.followedUpOn(after))
                && before.getSubject().equalsDeep(after.getSubject())
                && before.getEpisodeOfCare().stream()
                        .map(Reference::getReference)
                        .toList()
                        .equals(after.getEpisodeOfCare().stream()
                                .map(Reference::getReference)
                                .toList());
    }

    private static Refusal refusal(String rule, String sentence) {
        return Refusal.ofRule(ErrorCode.UNPROCESSABLE, rule, sentence, "Encounter.period");
    }
}
