package cn.medalliance.referral.jpa;

import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;

/**
 * The same referral twice: another one of the same number, or an active one of the same resident, category and target that
 * was written within 24 hours (DOMAIN 4.12.4, T01).
 */
final class DuplicateReferrals {

    private static final Duration WINDOW = Duration.ofHours(24);
    private static final Set<ServiceRequestStatus> ALIVE =
            Set.of(ServiceRequestStatus.ACTIVE, ServiceRequestStatus.ONHOLD);

    private final StoredReferrals stored;
    private final Words words;

    DuplicateReferrals(StoredReferrals stored, Words words) {
        this.stored = stored;
        this.words = words;
    }

    /** @throws Refusal 409 */
    void check(ServiceRequest request) {
        String id = request.getIdElement().getIdPart();
        Words.placerNumber(request).ifPresent(number -> {
            if (stored.requestsBy(number).stream().anyMatch(other -> isAnother(other, id) && bears(other, number))) {
                throw Refusal.ofRule(
                        ErrorCode.DUPLICATE_REFERRAL,
                        "T01",
                        "该转诊单号已被使用。 Another referral has this number.",
                        "ServiceRequest.identifier");
            }
        });
        String patient = request.getSubject().getReferenceElement().getIdPart();
        if (patient == null || !request.hasAuthoredOn()) {
            return;
        }
        for (ServiceRequest other : stored.requestsOf(patient)) {
            if (isAnother(other, id)
                    && !replaces(request, other)
                    && !replaces(other, request)
                    && ALIVE.contains(other.getStatus())
                    && words.category(other).equals(words.category(request))
                    && targets(other).equals(targets(request))
                    && isWithin(other, request)) {
                throw Refusal.ofRule(
                        ErrorCode.DUPLICATE_REFERRAL,
                        "T01",
                        "24小时内已有同样的转诊。 There is such a referral of the last 24 hours.",
                        "ServiceRequest");
            }
        }
    }

    private static boolean isAnother(ServiceRequest other, String id) {
        return !other.getIdElement().getIdPart().equals(id);
    }

    private static boolean replaces(ServiceRequest later, ServiceRequest former) {
        String id = former.getIdElement().getIdPart();
        return later.getReplaces().stream()
                .anyMatch(reference -> id.equals(reference.getReferenceElement().getIdPart()));
    }

    private static boolean bears(ServiceRequest other, Identifier number) {
        return Words.placerNumber(other)
                .filter(its -> its.getSystem().equals(number.getSystem())
                        && its.getValue().equals(number.getValue()))
                .isPresent();
    }

    private static Set<String> targets(ServiceRequest request) {
        List<Reference> performers = request.getPerformer();
        return performers.stream()
                .map(performer -> performer
                        .getReferenceElement()
                        .toUnqualifiedVersionless()
                        .getValue())
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static boolean isWithin(ServiceRequest other, ServiceRequest request) {
        return other.hasAuthoredOn()
                && Duration.between(
                                        other.getAuthoredOn().toInstant(),
                                        request.getAuthoredOn().toInstant())
                                .abs()
                                .compareTo(WINDOW)
                        < 0;
    }
}
