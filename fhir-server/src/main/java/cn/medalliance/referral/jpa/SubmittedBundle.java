package cn.medalliance.referral.jpa;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;

/** What {@code $submit-referral} was given: the request first, then what goes with it. */
final class SubmittedBundle {

    private static final String PARAMETER = "referral";

    private final Bundle bundle;

    /** @throws Refusal 400 or 422 when it is no collection with a referral request first */
    SubmittedBundle(Bundle bundle, Words words) {
        this.bundle = bundle;
        if (bundle.getType() != BundleType.COLLECTION) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "须为 collection。 The Bundle is a collection.", PARAMETER);
        }
        if (!(bundle.getEntryFirstRep().getResource() instanceof ServiceRequest request)
                || !words.isReferral(request)) {
            throw new Refusal(
                    ErrorCode.INVALID_REQUEST,
                    "第一个条目须为转诊申请。 The first entry is the referral request.",
                    "referral.entry[0].resource");
        }
        boolean isWhole = bundle.getEntry().stream().allMatch(BundleEntryComponent::hasResource);
        if (!isWhole) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "每个条目须有资源。 Every entry has a resource.", PARAMETER);
        }
    }

    ServiceRequest request() {
        return (ServiceRequest) bundle.getEntryFirstRep().getResource();
    }

    /** Everything that was sent. */
    Stream<Resource> resources() {
        return bundle.getEntry().stream().map(BundleEntryComponent::getResource);
    }

    /** @throws Refusal 422 when the placer gave no number */
    Identifier number() {
        return Words.placerNumber(request())
                .orElseThrow(() -> Refusal.ofRule(
                        ErrorCode.INCOMPLETE_REFERRAL,
                        "T01",
                        "须有转诊单号。 The placer gives it a number.",
                        "ServiceRequest.identifier"));
    }

    /** The entries, each with an address of its own by which others may refer to it. */
    Bundle addressed() {
        Bundle addressed = bundle.copy();
        for (BundleEntryComponent entry : addressed.getEntry()) {
            if (!entry.hasFullUrl()) {
                entry.setFullUrl("urn:uuid:" + UUID.randomUUID());
            }
        }
        return addressed;
    }

    /** Equal for what says the same, whichever addresses the entries have. */
    String digest(FhirContext fhir) {
        String text = fhir.newJsonParser().setPrettyPrint(false).encodeResourceToString(bundle);
        int index = 0;
        for (BundleEntryComponent entry : bundle.getEntry()) {
            if (entry.hasFullUrl()) {
                text = text.replace(entry.getFullUrl(), "entry:" + index);
            }
            index++;
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
