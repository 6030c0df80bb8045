package cn.medalliance.demo.course;

import cn.medalliance.demo.people.Departure;
import cn.medalliance.demo.people.Resident;
import cn.medalliance.demo.referral.Story;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that happened to one resident.
 *
 * @param visits the follow-ups of the last two years, oldest first
 * @param risk the cardiovascular risk; null when high blood pressure is not managed
 * @param departure how care ended, if it did
 */
public record Course(
        Resident resident,
        List<Enrolment> enrolments,
        List<Visit> visits,
        @Nullable RiskLevel risk,
        @Nullable Departure departure) {

    /** The referrals. */
    public List<Story> stories() {
        return visits.stream().map(Visit::story).filter(Objects::nonNull).toList();
    }

    /** The visits that took place. */
    public List<Visit> examined() {
        return visits.stream().filter(visit -> visit.examination() != null).toList();
    }

    /** The last visit, whether it took place or not. */
    public Optional<Visit> lastVisit() {
        return visits.isEmpty() ? Optional.empty() : Optional.of(visits.get(visits.size() - 1));
    }
}
