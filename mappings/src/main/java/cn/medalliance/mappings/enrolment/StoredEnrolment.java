package cn.medalliance.mappings.enrolment;

import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.IssueCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * An enrolment that is stored when a vendor's record of it comes again. The record tells how the enrolment stands with the vendor; what
 * became of it here, which the vendor does not know, stays: tiers that were set later and their history, later visits, the doctor's post.
 * Immutable.
 */
public final class StoredEnrolment {
    /** Characters of a date. */
    private static final int DAY = 10;

    private final String tier;
    private final String tierDate;
    private final String nextVisit;
    private final String cancellation;

    public StoredEnrolment(Guide guide) {
        tier = guide.canonical("StructureDefinition", "management-tier");
        tierDate = guide.canonical("StructureDefinition", "tier-date");
        nextVisit = guide.canonical("StructureDefinition", "next-visit-date");
        cancellation = guide.canonical("StructureDefinition", "cancellation-reason");
    }

    /**
     * Takes over what the record does not tell, or tells of an earlier day. The order of before stays, so that a record that is sent again
     * changes nothing. An enrolment that is over goes on only when the record tells of a later day than that of its end: an older record
     * does not know of the end.
     *
     * @param before the enrolment as it is stored
     * @param now the enrolment as the record has it; it is changed
     * @return what somebody should look at
     */
    public Optional<IssueCode> keep(EpisodeOfCare before, EpisodeOfCare now) {
        if (!now.hasStatusHistory()) {
            before.getStatusHistory().forEach(status -> now.addStatusHistory(status.copy()));
        }
        Optional<IssueCode> seen = Optional.empty();
        if (before.getStatus() == EpisodeOfCareStatus.FINISHED && now.getStatus() != EpisodeOfCareStatus.FINISHED) {
            seen = Optional.of(goOn(before, now));
        }
        if (day(before, tierDate).compareTo(day(now, tierDate)) > 0) {
            replace(now, before, tier);
            replace(now, before, tierDate);
        }
        if (day(before, nextVisit).compareTo(day(now, nextVisit)) > 0) {
            replace(now, before, nextVisit);
        }
        now.setExtension(extensions(before, now));
        now.setIdentifier(identifiers(before, now));
        if (!now.hasTeam()) {
            before.getTeam().forEach(team -> now.addTeam(team.copy()));
        }
        if (isPostOf(before.getCareManager(), now.getCareManager())) {
            now.setCareManager(before.getCareManager().copy());
        }
        return seen;
    }

    private IssueCode goOn(EpisodeOfCare before, EpisodeOfCare now) {
        String end = day(before.getPeriod().getEndElement());
        String begin = day(now.getPeriod().getStartElement());
        String told = day(now, tierDate).compareTo(begin) > 0 ? day(now, tierDate) : begin;
        if (told.compareTo(end) <= 0) {
            now.setStatus(before.getStatus());
            now.getPeriod().setEndElement(before.getPeriod().getEndElement().copy());
            replace(now, before, cancellation);
            return IssueCode.ENROLMENT_STAYS_OVER;
        }
        Period over =
                new Period().setStartElement(before.getPeriod().getEndElement().copy());
        over.setEndElement(new DateTimeType(told));
        now.addStatusHistory().setStatus(before.getStatus()).setPeriod(over);
        return IssueCode.ENROLMENT_REOPENED;
    }

    private static String day(DateTimeType time) {
        String written = time.getValueAsString();
        return written == null ? "" : written.substring(0, Math.min(written.length(), DAY));
    }

    /** The day that an extension says; empty text, which is before every day, when it says none. */
    private static String day(EpisodeOfCare enrolment, String url) {
        Extension said = enrolment.getExtensionByUrl(url);
        String day = said == null ? null : said.getValueAsPrimitive().getValueAsString();
        return day == null ? "" : day;
    }

    private static void replace(EpisodeOfCare now, EpisodeOfCare before, String url) {
        now.getExtension().removeIf(extension -> url.equals(extension.getUrl()));
        @Nullable Extension kept = before.getExtensionByUrl(url);
        if (kept != null) {
            now.addExtension(kept.copy());
        }
    }

    private List<Extension> extensions(EpisodeOfCare before, EpisodeOfCare now) {
        List<Extension> extensions = new ArrayList<>();
        Set<String> done = new TreeSet<>();
        for (Extension stored : before.getExtension()) {
            if (!now.hasExtension(stored.getUrl())) {
                // An enrolment that goes on has no reason for its end.
                if (!stored.getUrl().equals(cancellation)) {
                    extensions.add(stored.copy());
                }
            } else if (done.add(stored.getUrl())) {
                extensions.addAll(now.getExtensionsByUrl(stored.getUrl()));
            }
        }
        now.getExtension().stream()
                .filter(told -> !done.contains(told.getUrl()))
                .forEach(extensions::add);
        return extensions;
    }

    private static List<Identifier> identifiers(EpisodeOfCare before, EpisodeOfCare now) {
        List<Identifier> identifiers = new ArrayList<>();
        before.getIdentifier().forEach(stored -> identifiers.add(stored.copy()));
        now.getIdentifier().stream()
                .filter(told -> before.getIdentifier().stream()
                        .noneMatch(stored -> told.getValue().equals(stored.getValue())
                                && told.getSystem().equals(stored.getSystem())))
                .forEach(identifiers::add);
        return identifiers;
    }

    /** Whether the record has the name alone of somebody whose post is known, or might be. */
    private static boolean isPostOf(Reference stored, Reference told) {
        return stored.hasReference()
                && !told.hasReference()
                && (!stored.hasDisplay() || stored.getDisplay().equals(told.getDisplay()));
    }
}
