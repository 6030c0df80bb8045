package cn.medalliance.prescribing;

import ca.uhn.fhir.model.api.annotation.Description;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.fhir.bundle.CallerCalls;
import cn.medalliance.prescribing.model.Finding;
import cn.medalliance.prescribing.model.PrescriptionReview;
import cn.medalliance.prescribing.model.Treatment;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST [base]/MedicationRequest/$prescription-check} of prescriptions that are sent, {@code …/[id]/$prescription-check} of one
 * that is stored: a Bundle with a DetectedIssue for each thing that was found and, where one is not minor, the Task of a
 * pharmacist's review; empty when all is in order. Nothing is stored.
 */
public final class PrescriptionCheckProvider {

    private final CallerCalls calls;
    private final TreatmentReader treatments;
    private final PrescriptionReview review;
    private final ReviewResources resources;

    PrescriptionCheckProvider(
            CallerCalls calls, TreatmentReader treatments, PrescriptionReview review, ReviewResources resources) {
        this.calls = calls;
        this.treatments = treatments;
        this.review = review;
        this.resources = resources;
    }

    @Operation(name = "$prescription-check", typeName = "MedicationRequest")
    @Description(
            shortDefinition = "Checks prescriptions",
            value = "检查相互作用、过敏、重复用药、剂量、长期处方与目录；不保存处方。 Checks interactions, allergies, duplicates, doses, the"
                    + " rules of long prescriptions and the formulary; stores no prescription.")
    public Bundle checkSent(
            @OperationParam(name = "resource") @Nullable List<MedicationRequest> prescriptions,
            RequestDetails request) {
        if (prescriptions == null || prescriptions.isEmpty()) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "a MedicationRequest is needed", "resource");
        }
        return check(prescriptions, request);
    }

    @Operation(name = "$prescription-check", typeName = "MedicationRequest")
    @Description(
            shortDefinition = "Checks a stored prescription",
            value = "检查已保存的处方。 The same of a prescription that is stored.")
    public Bundle checkStored(@IdParam IdType id, RequestDetails request) {
        MedicationRequest prescription = calls.read(request, MedicationRequest.class, id.getIdPart())
                .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "MedicationRequest/" + id.getIdPart()));
        return check(List.of(prescription), request);
    }

    private Bundle check(List<MedicationRequest> prescriptions, RequestDetails request) {
        Bundle answer = new Bundle().setType(BundleType.COLLECTION);
        for (MedicationRequest prescription : prescriptions) {
            Treatment treatment = treatments.around(prescription, prescriptions, request);
            List<Finding> findings = review.review(prescription, treatment);
            findings.forEach(finding -> add(answer, resources.issue(prescription, finding)));
            if (findings.stream().anyMatch(finding -> !finding.severity().equals("low"))) {
                add(answer, resources.task(prescription, treatment.organization()));
            }
        }
        return answer;
    }

    private static void add(Bundle answer, Resource resource) {
        answer.addEntry().setFullUrl("urn:uuid:" + UUID.randomUUID()).setResource(resource);
    }
}
