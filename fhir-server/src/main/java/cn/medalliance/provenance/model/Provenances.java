package cn.medalliance.provenance.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * The Provenances of a request. What belongs to the same patients shares one, so that whoever may see what was written may see
 * where it came from, and nobody else; what belongs to no patient has one of its own.
 */
public final class Provenances {

    private static final String PURPOSE = "http://terminology.hl7.org/CodeSystem/v3-ActReason";

    private final String patientExtension;

    /** @param patientExtension the url of the extension that names the patient */
    public Provenances(String patientExtension) {
        this.patientExtension = patientExtension;
    }

    private record Group(
            Set<String> patients,
            @Nullable Activity activity,
            @Nullable String named) {}

    /**
     * The server's own. Each says of all its targets what was done to them: a transaction that creates and updates has one for
     * each.
     *
     * @param purpose a code of v3-PurposeOfUse; null when none was declared
     */
    public List<Provenance> made(
            Collection<Written> written, Agents agents, @Nullable String purpose, Instant recorded) {
        List<Provenance> made = new ArrayList<>();
        grouped(
                        written,
                        one -> new Group(
                                one.patients(),
                                one.activity(),
                                one.named() == null ? null : one.named().getCode()))
                .forEach((group, its) -> {
                    Provenance provenance = new Provenance()
                            .setRecordedElement(new InstantType(Date.from(recorded)))
                            .setAgent(agents.components());
                    if (group.activity() != null) {
                        provenance.setActivity(group.activity().concept());
                        Coding named = its.get(0).named();
                        if (named != null) {
                            provenance.getActivity().addCoding(named.copy());
                        }
                    }
                    if (purpose != null) {
                        provenance.addReason(new CodeableConcept(new Coding(PURPOSE, purpose, null)));
                    }
                    made.add(about(provenance, group, its));
                });
        return made;
    }

    /** What a client said of all that its request wrote. */
    public List<Provenance> said(Collection<Written> written, Provenance words) {
        List<Provenance> said = new ArrayList<>();
        grouped(written, one -> new Group(one.patients(), null, null))
                .forEach((group, its) -> said.add(about(words.copy(), group, its)));
        return said;
    }

    private static Map<Group, List<Written>> grouped(Collection<Written> written, Function<Written, Group> by) {
        Map<Group, List<Written>> groups = new LinkedHashMap<>();
        written.forEach(one -> groups.computeIfAbsent(by.apply(one), first -> new ArrayList<>())
                .add(one));
        return groups;
    }

    private Provenance about(Provenance provenance, Group group, List<Written> its) {
        its.forEach(one ->
                provenance.addTarget(new Reference(one.id().toUnqualified().getValue())));
        for (String patient : group.patients()) {
            Reference reference = new Reference(new IdType("Patient", patient));
            boolean isNamed = provenance.getExtensionsByUrl(patientExtension).stream()
                    .anyMatch(extension -> reference.equalsDeep(extension.getValue()));
            if (!isNamed) {
                provenance.addExtension(new Extension(patientExtension, reference));
            }
        }
        return provenance;
    }
}
