package cn.medalliance.outreach.model;

import cn.medalliance.fhir.PeriodBounds;
import cn.medalliance.guide.Guide;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.CommunicationRequest;
import org.hl7.fhir.r4.model.CommunicationRequest.CommunicationRequestStatus;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Resource;

/**
 * Education is sent to residents who agreed to be sent health information (F34): by an active Consent of the kind {@code contact}.
 * What is said face to face is none of it, nor are reminders and alerts, which belong to treatment. Immutable.
 */
public final class ContactRules {

    private static final String MEDIA = "http://terminology.hl7.org/CodeSystem/v3-ParticipationMode";
    private static final Set<String> FACE_TO_FACE = Set.of("FACE", "PHYSICAL");
    private static final Set<CommunicationStatus> SENT =
            Set.of(CommunicationStatus.INPROGRESS, CommunicationStatus.COMPLETED);

    private final String categories;
    private final String kinds;

    public ContactRules(Guide guide) {
        categories = guide.canonical("CodeSystem", "mca-communication-category");
        kinds = guide.canonical("CodeSystem", "mca-consent-kind");
    }

    /** The message that needs consent; empty when the resource is none. */
    public Optional<Message> pushed(Resource resource) {
        if (resource instanceof Communication sent) {
            return isEducation(sent.getCategory())
                            && !isFaceToFace(sent.getMedium())
                            && sent.getStatus() != null
                            && SENT.contains(sent.getStatus())
                    ? Optional.of(new Message(
                            sent.getRecipient(), sent.hasSent() ? sent.getSent().toInstant() : null))
                    : Optional.empty();
        }
        return resource instanceof CommunicationRequest asked
                        && isEducation(asked.getCategory())
                        && !isFaceToFace(asked.getMedium())
                        && asked.getStatus() == CommunicationRequestStatus.ACTIVE
                ? Optional.of(new Message(asked.getRecipient(), null))
                : Optional.empty();
    }

    private boolean isEducation(List<CodeableConcept> concepts) {
        return concepts.stream().anyMatch(category -> category.hasCoding(categories, "education"));
    }

    /** A message without a medium is taken for one that is sent. */
    private static boolean isFaceToFace(List<CodeableConcept> media) {
        return !media.isEmpty()
                && media.stream()
                        .allMatch(medium -> FACE_TO_FACE.stream().anyMatch(code -> medium.hasCoding(MEDIA, code)));
    }

    /** Whether a resident agreed, by what he said last of all that is active at a time. */
    public boolean isAgreed(Collection<Consent> consents, Instant at) {
        return consents.stream()
                .filter(consent -> consent.getStatus() == ConsentState.ACTIVE)
                .filter(consent ->
                        consent.getCategory().stream().anyMatch(category -> category.hasCoding(kinds, "contact")))
                .filter(consent -> covers(consent.getProvision().getPeriod(), at))
                .max(Comparator.comparing(Consent::getDateTime, Comparator.nullsFirst(Comparator.<Date>naturalOrder())))
                .filter(last -> last.getProvision().getType() != ConsentProvisionType.DENY)
                .isPresent();
    }

    private static boolean covers(Period period, Instant at) {
        Instant begin = PeriodBounds.begin(period);
        Instant end = PeriodBounds.end(period);
        return (begin == null || !begin.isAfter(at)) && (end == null || end.isAfter(at));
    }
}
