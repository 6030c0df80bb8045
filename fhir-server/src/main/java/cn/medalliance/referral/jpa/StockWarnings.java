package cn.medalliance.referral.jpa;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import cn.medalliance.prescribing.Formularies;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.SectionComponent;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * Tells who refers a resident down which of his medicines the receiver does not stock, and what it has instead (F10). It warns and
 * never refuses: the medicines are those that are sent, and those that the request, its documents and its plan name, as far as
 * the caller may see them.
 */
final class StockWarnings {

    private static final String DOWN = "down";

    private final DaoRegistry daos;
    private final Formularies formularies;
    private final Words words;
    private final Parties parties;

    StockWarnings(DaoRegistry daos, Formularies formularies, Words words, Parties parties) {
        this.daos = daos;
        this.formularies = formularies;
        this.words = words;
        this.parties = parties;
    }

    /** @param task of the referral that was submitted, whose owner receives the resident */
    List<OperationOutcomeIssueComponent> of(SubmittedBundle submitted, Task task, RequestDetails caller) {
        Optional<String> receiver = parties.idOf(task.getOwner());
        if (!words.category(submitted.request()).equals(DOWN) || receiver.isEmpty()) {
            return List.of();
        }
        List<Type> medicines = Stream.concat(
                        submitted.resources().map(StockWarnings::medicine),
                        submitted
                                .resources()
                                .flatMap(StockWarnings::named)
                                .map(named -> medicine(read(named, task.getFor(), caller))))
                .flatMap(Optional::stream)
                .toList();
        return formularies.unstocked(receiver.get(), medicines).stream()
                .map(this::issue)
                .toList();
    }

    private OperationOutcomeIssueComponent issue(Formularies.Unstocked missing) {
        OperationOutcomeIssueComponent issue = new OperationOutcomeIssueComponent();
        issue.setSeverity(IssueSeverity.WARNING);
        issue.setCode(IssueType.BUSINESSRULE);
        issue.setDetails(words.concept("mca-rx-issue", "not-in-formulary").setText(missing.medicine()));
        issue.setDiagnostics(missing.sentence());
        issue.addExpression("ServiceRequest.supportingInfo");
        return issue;
    }

    private static Optional<Type> medicine(@Nullable Resource resource) {
        if (resource instanceof MedicationRequest prescribed) {
            return Optional.ofNullable(prescribed.getMedication());
        }
        return resource instanceof MedicationStatement taken
                ? Optional.ofNullable(taken.getMedication())
                : Optional.empty();
    }

    private static Stream<Reference> named(Resource resource) {
        if (resource instanceof ServiceRequest request) {
            return request.getSupportingInfo().stream();
        }
        if (resource instanceof Composition document) {
            return document.getSection().stream().flatMap(StockWarnings::named);
        }
        return resource instanceof CarePlan plan
                ? plan.getActivity().stream().map(activity -> activity.getReference())
                : Stream.empty();
    }

    private static Stream<Reference> named(SectionComponent section) {
        return Stream.concat(
                section.getEntry().stream(), section.getSection().stream().flatMap(StockWarnings::named));
    }

    /** What a reference of the caller's means, when it is about a medicine of this resident. */
    private @Nullable Resource read(Reference named, Reference resident, RequestDetails caller) {
        String type = named.getReferenceElement().getResourceType();
        boolean isOfMedicine = "MedicationRequest".equals(type) || "MedicationStatement".equals(type);
        if (!isOfMedicine || named.getReferenceElement().hasBaseUrl()) {
            return null;
        }
        try {
            Resource found = (Resource) daos.getResourceDao(type)
                    .read(new IdType(type, named.getReferenceElement().getIdPart()), caller);
            return isOf(found, resident) ? found : null;
        } catch (ResourceNotFoundException | ResourceGoneException | ForbiddenOperationException unseen) {
            return null;
        }
    }

    private static boolean isOf(Resource found, Reference resident) {
        Reference subject = found instanceof MedicationRequest prescribed
                ? prescribed.getSubject()
                : ((MedicationStatement) found).getSubject();
        return String.valueOf(subject.getReferenceElement().getIdPart())
                .equals(resident.getReferenceElement().getIdPart());
    }
}
