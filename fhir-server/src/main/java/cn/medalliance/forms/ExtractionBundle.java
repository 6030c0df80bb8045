package cn.medalliance.forms;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.fhir.bundle.CallerCalls;
import cn.medalliance.fhir.bundle.QueryText;
import cn.medalliance.forms.model.Extraction;
import cn.medalliance.forms.model.Extraction.Extracted;
import cn.medalliance.forms.model.FilledForm;
import cn.medalliance.forms.model.RecordedVisits.Kind;
import cn.medalliance.forms.model.TrackingUpdate;
import cn.medalliance.forms.model.VisitUpdate;
import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.form.NextVisitPatch;
import cn.medalliance.mappings.transaction.TransactionBuilder;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/**
 * The transaction that brings what is stored of a form to what the form says now: made, updated, or withdrawn as entered in
 * error. A referral or a duty that somebody has begun to work on is left to them.
 */
final class ExtractionBundle {

    private static final String IN_ERROR = "entered-in-error";
    private static final List<String> TYPES = List.of(
            "Observation", "Goal", "MedicationStatement", "Immunization", "DetectedIssue", "ServiceRequest", "Task");
    private final CallerCalls calls;
    private final VisitUpdate visitUpdate;
    private final NextVisitPatch nextVisit;
    private final TrackingUpdate tracking;
    private final StoredKeys keys;

    ExtractionBundle(
            Guide guide, CallerCalls calls, VisitUpdate visitUpdate, TrackingUpdate tracking, Extraction extraction) {
        this.calls = calls;
        this.visitUpdate = visitUpdate;
        this.tracking = tracking;
        nextVisit = new NextVisitPatch(guide);
        keys = new StoredKeys(guide, extraction);
    }

    Bundle of(FilledForm form, Extracted extracted, boolean isStored, RequestDetails caller) {
        TransactionBuilder builder = new TransactionBuilder();
        if (form.patient() == null) {
            return builder.build();
        }
        if (!isStored) {
            QuestionnaireResponse response = form.response().copy();
            response.setId((String) null);
            response.setEncounter(form.encounter() == null ? null : form.encounterAddress());
            builder.createOrUpdate(response, form.condition("QuestionnaireResponse", response.getIdentifier()));
        }
        Encounter visit = form.encounter();
        if (visit != null && !visit.hasId()) {
            builder.createOrUpdate(visit.copy(), form.condition("Encounter", visit.getIdentifierFirstRep()));
        }
        Map<String, Resource> there = there(form, caller);
        extracted.resources().values().forEach(resource -> {
            Identifier number = number(resource);
            if (isOurs(there.get(key(resource)))) {
                builder.createOrUpdate(resource, form.condition(resource.fhirType(), number));
            }
        });
        Bundle transaction = builder.build();
        there.forEach((key, resource) -> {
            boolean isExtracted = extracted.resources().values().stream()
                    .anyMatch(each -> key(each).equals(key));
            if (!isExtracted && isOurs(resource) && !IN_ERROR.equals(status(resource))) {
                update(transaction, withdrawn(resource));
            }
        });
        if (form.visit().kind() == Kind.FOLLOW_UP && visit != null) {
            updateVisit(transaction, form, visit);
            setNextVisit(transaction, form, visit, caller);
        }
        complete(transaction, form, caller);
        return transaction;
    }

    /** Who tracks a referral by the form has done the task; one that is over stays as it is. */
    private void complete(Bundle transaction, FilledForm form, RequestDetails caller) {
        if (!tracking.isTold(form.answers())) {
            return;
        }
        form.response().getBasedOn().stream()
                .filter(reference ->
                        "ServiceRequest".equals(reference.getReferenceElement().getResourceType()))
                .map(reference -> "Task?code=referral-tracking&status=requested,in-progress&focus=ServiceRequest/"
                        + reference.getReferenceElement().getIdPart())
                .flatMap(query -> calls.search(caller, query, Task.class).stream())
                .forEach(task -> update(transaction, tracking.of(task, form)));
    }

    private void updateVisit(Bundle transaction, FilledForm form, Encounter known) {
        Encounter told = visitUpdate.of(known, form.answers());
        if (known.hasId() && !told.equalsDeep(known)) {
            update(transaction, told);
        }
    }

    /** The enrolment learns of a later day than it has, or of another one in place of what this visit told before. */
    private void setNextVisit(Bundle transaction, FilledForm form, Encounter known, RequestDetails caller) {
        String next =
                visitUpdate.nextVisit(visitUpdate.of(known, form.answers()).getExtension());
        if (next == null) {
            return;
        }
        for (Reference reference : known.getEpisodeOfCare()) {
            String id = reference.getReferenceElement().getIdPart();
            calls.read(caller, EpisodeOfCare.class, id)
                    .filter(enrolment -> isOutdated(
                            visitUpdate.nextVisit(enrolment.getExtension()),
                            visitUpdate.nextVisit(known.getExtension()),
                            next))
                    .ifPresent(enrolment -> transaction
                            .addEntry()
                            .setResource(nextVisit.to(LocalDate.parse(next)))
                            .getRequest()
                            .setMethod(Bundle.HTTPVerb.PATCH)
                            .setUrl("EpisodeOfCare/" + id));
        }
    }

    private static boolean isOutdated(@Nullable String stored, @Nullable String toldBefore, String next) {
        return stored == null || !stored.equals(next) && (stored.compareTo(next) < 0 || stored.equals(toldBefore));
    }

    /** What was made of this form before. */
    private Map<String, Resource> there(FilledForm form, RequestDetails caller) {
        Map<String, Resource> there = new LinkedHashMap<>();
        String patient = String.valueOf(form.response().getSubject().getReference());
        for (String type : TYPES) {
            String numbers = keys.of(form, type);
            if (!numbers.isEmpty()) {
                String query = type + "?patient=" + patient + "&_count=100&identifier=" + QueryText.encoded(numbers);
                calls.search(caller, query, Resource.class).stream()
                        .filter(resource -> resource.fhirType().equals(type))
                        .forEach(resource -> there.put(key(resource), resource));
            }
        }
        return there;
    }

    private static String key(Resource resource) {
        Identifier number = number(resource);
        return resource.fhirType() + " " + number.getSystem() + "|" + number.getValue();
    }

    private static Identifier number(Resource resource) {
        return (Identifier) resource.getNamedProperty("identifier").getValues().get(0);
    }

    /** Whether it may still be changed: what is of the record always, a referral as a draft, a duty that nobody has begun. */
    private static boolean isOurs(@Nullable Resource resource) {
        if (resource == null) {
            return true;
        }
        return switch (resource.fhirType()) {
            case "ServiceRequest" -> "draft".equals(status(resource));
            case "Task" -> "requested".equals(status(resource));
            default -> true;
        };
    }

    private static String status(Resource resource) {
        String element = resource.fhirType().equals("Goal") ? "lifecycleStatus" : "status";
        List<Base> values = resource.getNamedProperty(element).getValues();
        return values.isEmpty() ? "" : values.get(0).primitiveValue();
    }

    private static Resource withdrawn(Resource resource) {
        Resource withdrawn = resource.copy();
        withdrawn.setProperty(
                withdrawn.fhirType().equals("Goal") ? "lifecycleStatus" : "status", new CodeType(IN_ERROR));
        return withdrawn;
    }

    private static void update(Bundle transaction, Resource resource) {
        String id = resource.getIdElement().getIdPart();
        String version = resource.getMeta().getVersionId();
        Resource sent = resource.copy();
        sent.setId(id);
        sent.getMeta().setVersionId(null).setLastUpdated(null);
        transaction
                .addEntry()
                .setResource(sent)
                .getRequest()
                .setMethod(Bundle.HTTPVerb.PUT)
                .setUrl(sent.fhirType() + "/" + id)
                .setIfMatch("W/\"" + version + "\"");
    }
}
