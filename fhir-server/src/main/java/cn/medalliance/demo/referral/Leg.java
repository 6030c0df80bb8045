package cn.medalliance.demo.referral;

import cn.medalliance.demo.county.CareService;
import cn.medalliance.demo.county.Facility;
import cn.medalliance.demo.county.StaffMember;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One referral, as far as it went.
 *
 * @param key the key from which the ids of its resources are made
 * @param number the number that the placer gave it
 * @param requester who refers
 * @param receiver who takes the resident on
 * @param target the organisation referred to
 * @param service the service referred to, when it is a particular one
 * @param reason the code of the reason
 * @param events the steps that were taken, at least one
 */
public record Leg(
        String key,
        String number,
        Script script,
        StaffMember requester,
        StaffMember receiver,
        Facility target,
        @Nullable CareService service,
        String reason,
        List<Event> events) {

    /** Where it stands. */
    public Event last() {
        return events.get(events.size() - 1);
    }

    /** When it was written. */
    public LocalDateTime authored() {
        return events.get(0).at();
    }

    /** Whether it stands in this status. */
    public boolean is(String status) {
        return last().step().status().equals(status);
    }

    /** When it came into a status for the first time, if ever. */
    public Optional<LocalDateTime> since(String status) {
        return events.stream()
                .filter(event -> event.step().status().equals(status))
                .map(Event::at)
                .findFirst();
    }

    /** When it came into a business status, if ever. */
    public Optional<LocalDateTime> reached(String businessStatus) {
        return events.stream()
                .filter(event -> event.step().businessStatus().equals(businessStatus))
                .map(Event::at)
                .findFirst();
    }

    /** Whether the resident lies or lay on a ward. */
    public boolean admitted() {
        return reached("admitted").isPresent();
    }
}
