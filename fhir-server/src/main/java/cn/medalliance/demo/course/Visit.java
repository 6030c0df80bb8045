package cn.medalliance.demo.course;

import cn.medalliance.demo.people.Disease;
import cn.medalliance.demo.referral.Story;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up that was due.
 *
 * @param number counts the visits of the resident from 1
 * @param diseases what it follows up, at least one
 * @param examination what was found; null when it did not take place
 * @param next the day of the next visit
 * @param story the referral that it began, if any
 */
public record Visit(
        int number,
        LocalDateTime at,
        VisitWay way,
        VisitStatus status,
        List<Disease> diseases,
        @Nullable Examination examination,
        LocalDate next,
        @Nullable Story story) {

    /** The day. */
    public LocalDate day() {
        return at.toLocalDate();
    }
}
