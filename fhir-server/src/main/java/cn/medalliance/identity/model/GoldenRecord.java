package cn.medalliance.identity.model;

import cn.medalliance.identity.model.RecordElements.Repeated;
import cn.medalliance.identity.model.RecordElements.Single;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.LinkType;
import org.hl7.fhir.r4.model.Patient.PatientLinkComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;

/**
 * One record made of two of the same person. What the record that stays does not know comes from the duplicate; where both know
 * something else its own holds, and the other is told. Numbers, names, phones and addresses of the duplicate are kept as old ones. The
 * duplicate stays as it was, inactive, and each names the other (FHIR R4, Patient.link). Immutable.
 */
public final class GoldenRecord {

    /** Of which a person has one that counts, and the guide ({@code mca-pat-2}) asks the others to be old. */
    private static final Set<String> ONE_EACH =
            Set.of(PersonMatcher.RESIDENT_ID, PersonMatcher.HEALTH_RECORD, "urn:oid:2.16.156.10011.1.19");

    private final Set<String> repeatedExtensions;
    private final String identityUnknown;

    /** @param canonical the guide's */
    public GoldenRecord(String canonical) {
        repeatedExtensions = Set.of(canonical + "/StructureDefinition/people-group");
        identityUnknown = canonical + "/StructureDefinition/identity-unknown";
    }

    /**
     * What both records know differently.
     *
     * @param element such as {@code Patient.birthDate}
     * @param kept what the record that stays says
     * @param other what the duplicate says
     */
    public record Conflict(String element, String kept, String other) {}

    /** Both records as they are to be stored. */
    public record Merged(Patient survivor, Patient duplicate, List<Conflict> conflicts) {}

    /** Whether a record was replaced by another. */
    public static boolean isReplaced(Patient patient) {
        return replacing(patient).isPresent();
    }

    /** The id of the record by which one was replaced. */
    public static Optional<String> replacing(Patient patient) {
        return links(patient, LinkType.REPLACEDBY).stream().findFirst();
    }

    /** The ids of the records to which a record has links of a kind. */
    public static List<String> links(Patient patient, LinkType type) {
        return patient.getLink().stream()
                .filter(link -> link.getType() == type)
                .map(link -> link.getOther().getReferenceElement().getIdPart())
                .toList();
    }

    /** Makes one of two; neither is changed. */
    public Merged merge(Patient survivor, Patient duplicate) {
        Patient kept = survivor.copy();
        Patient replaced = duplicate.copy();
        List<Conflict> conflicts = new ArrayList<>();
        mergeNumbers(kept, duplicate, conflicts);
        RecordElements.REPEATED.forEach(element -> mergeAll(element, kept, duplicate, conflicts));
        RecordElements.SINGLE.forEach(element -> mergeOne(element, kept, duplicate, conflicts));
        mergeExtensions(kept, duplicate, conflicts);
        kept.getLink().removeIf(link -> isTo(link, duplicate));
        kept.addLink(link(duplicate, LinkType.REPLACES));
        replaced.getLink().removeIf(link -> isTo(link, survivor));
        replaced.addLink(link(survivor, LinkType.REPLACEDBY));
        replaced.setActive(false);
        return new Merged(kept, replaced, conflicts);
    }

    private static void mergeNumbers(Patient kept, Patient duplicate, List<Conflict> conflicts) {
        Set<String> known = keys(RecordElements.NUMBERS, kept);
        for (Identifier number : duplicate.getIdentifier()) {
            if (known.contains(RecordElements.NUMBERS.key().apply(number))) {
                continue;
            }
            Identifier added = number.copy();
            Optional<Identifier> current = ONE_EACH.contains(String.valueOf(number.getSystem()))
                    ? kept.getIdentifier().stream()
                            .filter(other ->
                                    number.getSystem().equals(other.getSystem()) && other.getUse() != IdentifierUse.OLD)
                            .findFirst()
                    : Optional.empty();
            if (current.isPresent()) {
                added.setUse(IdentifierUse.OLD);
                if (PersonMatcher.RESIDENT_ID.equals(number.getSystem())) {
                    conflicts.add(new Conflict(
                            "Patient.identifier", current.get().getValue(), String.valueOf(number.getValue())));
                }
            }
            kept.addIdentifier(added);
        }
    }

    private static <T extends Base> void mergeAll(
            Repeated<T> element, Patient kept, Patient duplicate, List<Conflict> conflicts) {
        List<T> its = element.in().apply(kept);
        boolean knewSome = !its.isEmpty();
        Set<String> known = keys(element, kept);
        for (T value : element.in().apply(duplicate)) {
            String key = element.key().apply(value);
            if (known.contains(key)) {
                continue;
            }
            T added = element.copy().apply(value);
            if (knewSome) {
                element.old().accept(added);
                if (element.mayConflict()) {
                    conflicts.add(new Conflict("Patient." + element.name(), String.join(", ", known), key));
                }
            }
            its.add(added);
        }
    }

    private static <T extends Type> void mergeOne(
            Single<T> element, Patient kept, Patient duplicate, List<Conflict> conflicts) {
        T own = element.get().apply(kept);
        T other = element.get().apply(duplicate);
        if (!RecordElements.says(other)) {
            return;
        }
        if (!RecordElements.says(own)) {
            element.set().accept(kept, RecordElements.copy(other));
        } else if (!RecordElements.text(own).equals(RecordElements.text(other))) {
            conflicts.add(
                    new Conflict("Patient." + element.name(), RecordElements.text(own), RecordElements.text(other)));
        }
    }

    /** That somebody's identity is not known is no longer so when one of the two says who he is. */
    private void mergeExtensions(Patient kept, Patient duplicate, List<Conflict> conflicts) {
        if (!duplicate.hasExtension(identityUnknown)) {
            kept.getExtension().removeIf(extension -> identityUnknown.equals(extension.getUrl()));
        }
        for (Extension other : duplicate.getExtension()) {
            List<Extension> own = kept.getExtensionsByUrl(other.getUrl());
            boolean isKnown =
                    own.stream().anyMatch(each -> RecordElements.text(each).equals(RecordElements.text(other)));
            if (isKnown || identityUnknown.equals(other.getUrl())) {
                continue;
            }
            if (own.isEmpty() || repeatedExtensions.contains(other.getUrl())) {
                kept.addExtension(other.copy());
            } else {
                conflicts.add(new Conflict(
                        "Patient.extension('" + other.getUrl() + "')",
                        RecordElements.text(own.get(0)),
                        RecordElements.text(other)));
            }
        }
    }

    /**
     * The record that stayed, without what came from the duplicate; what it was given since stays.
     *
     * @param now as it is
     * @param before as it was when the duplicate was merged into it
     */
    public Patient withoutMerge(Patient now, Patient before, Patient duplicate) {
        Patient restored = now.copy();
        removeAll(RecordElements.NUMBERS, restored, before, duplicate);
        RecordElements.REPEATED.forEach(element -> removeAll(element, restored, before, duplicate));
        RecordElements.SINGLE.forEach(element -> removeOne(element, restored, before, duplicate));
        Set<String> others = texts(duplicate);
        Set<String> own = texts(before);
        restored.getExtension()
                .removeIf(extension -> others.contains(said(extension)) && !own.contains(said(extension)));
        if (before.hasExtension(identityUnknown) && !restored.hasExtension(identityUnknown)) {
            restored.addExtension(before.getExtensionByUrl(identityUnknown).copy());
        }
        restoreLinks(restored, before, duplicate);
        return restored;
    }

    /**
     * The duplicate as a record of its own again.
     *
     * @param before as it was when it was merged
     */
    public Patient reactivated(Patient now, Patient before, Patient survivor) {
        Patient restored = now.copy();
        restored.setActiveElement(before.getActiveElement().copy());
        restoreLinks(restored, before, survivor);
        return restored;
    }

    private static void restoreLinks(Patient restored, Patient before, Patient other) {
        restored.getLink().removeIf(link -> isTo(link, other));
        before.getLink().stream().filter(link -> isTo(link, other)).forEach(link -> restored.addLink(link.copy()));
    }

    private static <T extends Base> void removeAll(
            Repeated<T> element, Patient restored, Patient before, Patient duplicate) {
        Set<String> others = keys(element, duplicate);
        others.removeAll(keys(element, before));
        element.in()
                .apply(restored)
                .removeIf(value -> others.contains(element.key().apply(value)));
    }

    private static <T extends Type> void removeOne(
            Single<T> element, Patient restored, Patient before, Patient duplicate) {
        T own = element.get().apply(before);
        T now = element.get().apply(restored);
        T other = element.get().apply(duplicate);
        boolean cameWithIt = !RecordElements.says(own)
                && RecordElements.says(now)
                && RecordElements.says(other)
                && RecordElements.text(now).equals(RecordElements.text(other));
        if (cameWithIt) {
            element.set().accept(restored, own == null ? null : RecordElements.copy(own));
        }
    }

    private static <T extends Base> Set<String> keys(Repeated<T> element, Patient patient) {
        return element.in().apply(patient).stream().map(element.key()).collect(Collectors.toSet());
    }

    private static Set<String> texts(Patient patient) {
        return patient.getExtension().stream().map(GoldenRecord::said).collect(Collectors.toSet());
    }

    private static String said(Extension extension) {
        return extension.getUrl() + " " + RecordElements.text(extension);
    }

    private static boolean isTo(PatientLinkComponent link, Patient other) {
        IIdType id = link.getOther().getReferenceElement();
        return "Patient".equals(id.getResourceType())
                && other.getIdElement().getIdPart().equals(id.getIdPart());
    }

    private static PatientLinkComponent link(Patient other, LinkType type) {
        return new PatientLinkComponent()
                .setOther(new Reference("Patient/" + other.getIdElement().getIdPart()))
                .setType(type);
    }
}
