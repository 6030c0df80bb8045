package cn.medalliance.prescribing;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.fhir.bundle.CallerCalls;
import cn.medalliance.guide.Guide;
import cn.medalliance.prescribing.model.KnownStock;
import cn.medalliance.prescribing.model.Treatment;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.ListResource;
import org.hl7.fhir.r4.model.MedicationKnowledge;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** Reads what is known around a prescription, as far as its caller may see it. */
final class TreatmentReader {

    private static final int MOST = 200;
    /** Of the formulary. */
    private static final int MEDICINES = 1000;

    private final CallerCalls calls;
    private final String formularies;

    TreatmentReader(CallerCalls calls, Guide guide) {
        this.calls = calls;
        formularies = URLEncoder.encode(
                guide.canonical("CodeSystem", "mca-list-kind") + "|formulary", StandardCharsets.UTF_8);
    }

    Treatment around(MedicationRequest prescription, List<MedicationRequest> together, RequestDetails caller) {
        String patient = prescription.getSubject().getReferenceElement().getIdPart();
        if (patient == null
                || prescription.getSubject().getReferenceElement().hasBaseUrl()
                || !"Patient"
                        .equals(prescription.getSubject().getReferenceElement().getResourceType())) {
            throw new Refusal(
                    ErrorCode.UNPROCESSABLE,
                    "居民须以 Patient/[id] 引用。 The resident is referred to as Patient/[id].",
                    "MedicationRequest.subject");
        }
        if (calls.read(caller, "Patient", patient).isEmpty()) {
            throw new Refusal(ErrorCode.NOT_FOUND, "no such resident", "MedicationRequest.subject");
        }
        String of = "?patient=Patient/" + patient + "&_count=" + MOST;
        List<MedicationRequest> others = new ArrayList<>(
                calls.search(caller, "MedicationRequest" + of + "&status=active", MedicationRequest.class));
        others.removeIf(other -> isThis(other, prescription));
        together.stream()
                .filter(other -> other != prescription && isOfSamePatient(other, prescription))
                .forEach(others::add);
        return new Treatment(
                others,
                calls.search(caller, "MedicationStatement" + of + "&status=active", MedicationStatement.class),
                calls.search(
                        caller,
                        "Condition" + of + "&clinical-status=active&verification-status:not=refuted,entered-in-error",
                        Condition.class),
                calls.search(
                        caller,
                        "AllergyIntolerance" + of
                                + "&clinical-status=active&verification-status:not=refuted,entered-in-error",
                        AllergyIntolerance.class),
                prescription.getSupportingInformation().stream()
                        .map(Reference::getReferenceElement)
                        .filter(id -> id.hasResourceType() && id.hasIdPart())
                        .flatMap(id -> calls.read(caller, id.getResourceType(), id.getIdPart()).stream())
                        .toList(),
                new KnownStock(
                        calls.search(
                                caller,
                                "MedicationKnowledge?status=active&_count=" + MEDICINES,
                                MedicationKnowledge.class),
                        calls.search(
                                caller,
                                "List?status=current&code=" + formularies + "&_count=" + MOST,
                                ListResource.class)),
                organization(prescription, caller));
    }

    /** The same one, also when it is sent anew under its number. */
    private static boolean isThis(MedicationRequest other, MedicationRequest prescription) {
        return Objects.equals(
                        other.getIdElement().getIdPart(),
                        prescription.getIdElement().getIdPart())
                || other.getIdentifier().stream()
                        .anyMatch(number -> prescription.getIdentifier().stream()
                                .anyMatch(own -> Objects.equals(own.getSystem(), number.getSystem())
                                        && Objects.equals(own.getValue(), number.getValue())));
    }

    private static boolean isOfSamePatient(MedicationRequest other, MedicationRequest prescription) {
        return Objects.equals(
                other.getSubject().getReferenceElement().getIdPart(),
                prescription.getSubject().getReferenceElement().getIdPart());
    }

    /** Who is asked to dispense it, or else where it is written. */
    private @Nullable String organization(MedicationRequest prescription, RequestDetails caller) {
        return Stream.of(prescription.getDispenseRequest().getPerformer(), prescription.getRequester())
                .map(reference -> organization(reference, caller))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String organization(Reference reference, RequestDetails caller) {
        String type = reference.getReferenceElement().getResourceType();
        String id = reference.getReferenceElement().getIdPart();
        if ("Organization".equals(type)) {
            return "Organization/" + id;
        }
        return "PractitionerRole".equals(type)
                ? calls.read(caller, PractitionerRole.class, id)
                        .map(role -> role.getOrganization().getReference())
                        .orElse(null)
                : null;
    }
}
