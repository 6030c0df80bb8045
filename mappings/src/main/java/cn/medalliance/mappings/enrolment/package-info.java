/**
 * Programme files (专项档案), whichever format tells of them: the enrolment and the diagnosis that one becomes, and how they are found again.
 *
 * <p>Begin at {@code ProgrammeFileStep}. It knows no format; a format reads its own into a {@code ProgrammeFile}. Whoever stores it lets {@code
 * StoredEnrolment} keep what is there already.
 */
@NullMarked
package cn.medalliance.mappings.enrolment;

import org.jspecify.annotations.NullMarked;
