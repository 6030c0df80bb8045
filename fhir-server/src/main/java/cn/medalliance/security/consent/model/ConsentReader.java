package cn.medalliance.security.consent.model;

import static org.hl7.fhir.r4.model.Consent.ConsentProvisionType.DENY;
import static org.hl7.fhir.r4.model.Consent.ConsentProvisionType.PERMIT;

import cn.medalliance.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a Consent denies. One that is active and governs privacy is understood whole or refused: a rule that is stored
 * and not kept would be a promise broken in silence. Others deny nothing.
 *
 * <p>The outermost provision denies, with permissions inside as exceptions; or it permits, which opens nothing, with
 * denials inside. See <a href="https://hl7.org/fhir/R4/consent.html">R4 Consent</a>.
 */
public final class ConsentReader {

    private static final String SCOPES = "http://terminology.hl7.org/CodeSystem/consentscope";
    private static final String PRIVACY = "patient-privacy";
    private static final Set<String> OPT_OUT = Set.of("OPTOUT", "OPTOUTE");
    private static final String PROVISION = "Consent.provision";

    private final ProvisionReader provisions;

    /** @param types the resource types that belong to patients */
    public ConsentReader(Set<String> types, SecurityLabels labels) {
        this.provisions = new ProvisionReader(types, labels);
    }

    /**
     * What a Consent denies.
     *
     * @throws Refusal naming the element that says what cannot be enforced
     */
    public List<Denial> read(Consent consent) {
        if (!governsPrivacy(consent)) {
            return List.of();
        }
        ProvisionReader.refuseModifiers(consent.hasModifierExtension(), "Consent");
        if (patient(consent) == null) {
            throw ProvisionReader.refusal("须写明居民。 It must name the patient, by a reference.", "Consent.patient");
        }
        ProvisionComponent outermost = consent.getProvision();
        if (outermost.getType() == DENY) {
            return List.of(denial(outermost, PROVISION));
        }
        if (isOptOut(consent)) {
            throw ProvisionReader.refusal(
                    "退出共享须在 provision 中以 deny 写明。 What is opted out of must be said by a provision that denies.",
                    PROVISION);
        }
        return inPermission(outermost);
    }

    /** The id of the patient whose Consent it is; null when it names none of this server. */
    public static @Nullable String patient(Consent consent) {
        IIdType patient = consent.getPatient().getReferenceElement();
        boolean isHere = "Patient".equals(patient.getResourceType()) && !patient.hasBaseUrl();
        return isHere ? patient.getIdPart() : null;
    }

    /**
     * Of a Consent that was stored before such were refused: whether it means to deny anything at all.
     *
     * @return whether it is to be taken for a denial of everything
     */
    public static boolean meansToDeny(Consent consent) {
        return consent.getStatus() == ConsentState.ACTIVE && (isOptOut(consent) || meansToDeny(consent.getProvision()));
    }

    private static boolean meansToDeny(ProvisionComponent provision) {
        return provision.getType() == DENY || provision.getProvision().stream().anyMatch(ConsentReader::meansToDeny);
    }

    private static boolean governsPrivacy(Consent consent) {
        if (consent.getStatus() != ConsentState.ACTIVE) {
            return false;
        }
        List<String> scopes = consent.getScope().getCoding().stream()
                .filter(coding -> SCOPES.equals(coding.getSystem()))
                .map(Coding::getCode)
                .toList();
        if (scopes.isEmpty()) {
            throw ProvisionReader.refusal(
                    "须以 consentscope 代码写明范围，否则无从知道是否限制访问。 Without a code of consentscope it cannot be"
                            + " told whether it governs access.",
                    "Consent.scope");
        }
        return scopes.contains(PRIVACY);
    }

    private static boolean isOptOut(Consent consent) {
        return consent.getPolicyRule().getCoding().stream()
                .anyMatch(coding ->
                        SecurityLabels.SENSITIVITY.equals(coding.getSystem()) && OPT_OUT.contains(coding.getCode()));
    }

    private List<Denial> inPermission(ProvisionComponent outermost) {
        ConsentRule condition = provisions.read(outermost, PROVISION, true);
        if (!condition.equals(ConsentRule.OF_ALL.within(condition.begins(), condition.ends()))
                || outermost.hasAction()) {
            throw ProvisionReader.refusal(
                    "许可不增加任何权限（权限由关系决定）；请写明拒绝什么。 A permission opens nothing that relations do not"
                            + " open; say what is denied.",
                    PROVISION);
        }
        List<Denial> denials = new ArrayList<>();
        for (int index = 0; index < outermost.getProvision().size(); index++) {
            String place = PROVISION + ".provision[" + index + "]";
            ProvisionComponent inner = outermost.getProvision().get(index);
            if (inner.getType() != DENY) {
                throw ProvisionReader.refusal(
                        "许可之内只能是拒绝。 Within a permission there can only be denials.", place + ".type");
            }
            Denial denial = denial(inner, place);
            denials.add(new Denial(denial.rule().within(condition.begins(), condition.ends()), denial.exceptions()));
        }
        return denials;
    }

    private Denial denial(ProvisionComponent denying, String place) {
        List<ConsentRule> exceptions = new ArrayList<>();
        for (int index = 0; index < denying.getProvision().size(); index++) {
            String inside = place + ".provision[" + index + "]";
            ProvisionComponent inner = denying.getProvision().get(index);
            if (inner.getType() != PERMIT) {
                throw ProvisionReader.refusal(
                        "拒绝之内只能是许可。 Within a denial there can only be permissions.", inside + ".type");
            }
            if (inner.hasProvision()) {
                throw ProvisionReader.refusal("许可之内不能再嵌套规则。 An exception has no exceptions.", inside + ".provision");
            }
            exceptions.add(provisions.read(inner, inside, false));
        }
        return new Denial(provisions.read(denying, place, true), exceptions);
    }
}
