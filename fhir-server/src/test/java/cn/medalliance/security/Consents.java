package cn.medalliance.security;

import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.Reference;

/** Consents of residents. */
public final class Consents {

    private Consents() {}

    /** One that denies everything to everybody. */
    public static Consent denial(String patient) {
        Consent consent = new Consent()
                .setStatus(ConsentState.ACTIVE)
                .setScope(new CodeableConcept(
                        new Coding("http://terminology.hl7.org/CodeSystem/consentscope", "patient-privacy", null)))
                .setPatient(new Reference("Patient/" + patient))
                .setDateTime(new Date());
        consent.addCategory(new CodeableConcept(new Coding("http://loinc.org", "59284-0", null)));
        consent.addPolicy().setUri("http://minimal.example/policy");
        consent.getProvision().setType(ConsentProvisionType.DENY);
        return consent;
    }

    /** One that denies everything to an organisation, or to whom the reference names. */
    public static Consent denial(String patient, String actor) {
        Consent consent = denial(patient);
        speakTo(consent.getProvision(), actor);
        return consent;
    }

    /** Makes a provision speak to an actor. */
    public static ProvisionComponent speakTo(ProvisionComponent provision, String actor) {
        provision
                .addActor()
                .setRole(new CodeableConcept(
                        new Coding("http://terminology.hl7.org/CodeSystem/v3-ParticipationType", "IRCP", null)))
                .setReference(new Reference(actor.contains("/") ? actor : "Organization/" + actor));
        return provision;
    }

    /** Makes a provision speak of types. */
    public static ProvisionComponent speakOf(ProvisionComponent provision, String... types) {
        for (String type : List.of(types)) {
            provision.addClass_(new Coding("http://hl7.org/fhir/resource-types", type, null));
        }
        return provision;
    }

    /** One that denies an organisation some types. */
    static Consent denial(String patient, String actor, String... types) {
        Consent consent = denial(patient, actor);
        speakOf(consent.getProvision(), types);
        return consent;
    }
}
