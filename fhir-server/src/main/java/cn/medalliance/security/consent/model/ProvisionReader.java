package cn.medalliance.security.consent.model;

import cn.medalliance.fhir.PeriodBounds;
import cn.medalliance.security.consent.model.ConsentRule.Actor;
import cn.medalliance.security.consent.model.ConsentRule.Code;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.HashSet;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.Consent.provisionActorComponent;

/** Reads the conditions of one provision, without those inside it. */
final class ProvisionReader {

    private static final String ROLES = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";
    private static final Set<String> RECIPIENTS = Set.of("IRCP", "PRCP");
    private static final String ACTIONS = "http://terminology.hl7.org/CodeSystem/consentaction";
    private static final String TYPES = "http://hl7.org/fhir/resource-types";
    private static final String ORGANIZATION = "Organization";
    private static final Set<String> ACTORS = Set.of(ORGANIZATION, "PractitionerRole", "Practitioner");

    private final Set<String> types;
    private final SecurityLabels labels;

    ProvisionReader(Set<String> types, SecurityLabels labels) {
        this.types = Set.copyOf(types);
        this.labels = labels;
    }

    static Refusal refusal(String detail, String place) {
        return new Refusal(ErrorCode.UNENFORCEABLE_CONSENT, detail, place);
    }

    static void refuseModifiers(boolean hasModifiers, String place) {
        if (hasModifiers) {
            throw refusal(
                    "不认识的修饰扩展。 An extension that changes the meaning and is not known.", place + ".modifierExtension");
        }
    }

    /** @param isDenial whether it denies; of an exception more is refused, for what is read too widely there is a leak */
    ConsentRule read(ProvisionComponent provision, String place, boolean isDenial) {
        refuseModifiers(provision.hasModifierExtension(), place);
        if (provision.hasDataPeriod()) {
            throw refusal(
                    "数据所属时间无法逐一判定。 To which time data belong cannot be told of all of them.", place + ".dataPeriod");
        }
        if (provision.hasData()) {
            throw refusal("请按类型、标签或代码写明数据。 Name data by type, label or code.", place + ".data");
        }
        checkActions(provision, place, isDenial);
        return new ConsentRule(
                actors(provision, place, isDenial),
                purposes(provision, place),
                types(provision, place),
                labels(provision, place, isDenial),
                codes(provision, place),
                PeriodBounds.begin(provision.getPeriod()),
                PeriodBounds.end(provision.getPeriod()));
    }

    private static void checkActions(ProvisionComponent provision, String place, boolean isDenial) {
        if (!provision.hasAction()) {
            return;
        }
        boolean isOfAccess = provision.getAction().stream()
                .flatMap(action -> action.getCoding().stream())
                .anyMatch(coding -> ACTIONS.equals(coding.getSystem()) && "access".equals(coding.getCode()));
        if (!isDenial || !isOfAccess) {
            throw refusal(
                    isDenial
                            ? "只能拒绝 access（其他行为随之不能）。 Only access can be denied, and with it the rest."
                            : "许可不能只限于某些行为。 An exception cannot be for some actions only.",
                    place + ".action");
        }
    }

    private static Set<Actor> actors(ProvisionComponent provision, String place, boolean isDenial) {
        Set<Actor> actors = new HashSet<>();
        for (int index = 0; index < provision.getActor().size(); index++) {
            actors.add(actor(provision.getActor().get(index), place + ".actor[" + index + "]", isDenial));
        }
        return actors;
    }

    private static Actor actor(provisionActorComponent actor, String place, boolean isDenial) {
        refuseModifiers(actor.hasModifierExtension(), place);
        boolean isRecipient = actor.getRole().getCoding().stream()
                .anyMatch(coding -> ROLES.equals(coding.getSystem()) && RECIPIENTS.contains(coding.getCode()));
        if (!isRecipient) {
            throw refusal(
                    "角色须为接收方 IRCP 或 PRCP（v3-ParticipationType）。 The role must be a recipient's, IRCP or PRCP of"
                            + " v3-ParticipationType.",
                    place + ".role");
        }
        IIdType id = actor.getReference().getReferenceElement();
        String type = id.getResourceType();
        if (!id.hasIdPart() || id.isLocal() || id.hasBaseUrl() || type == null || !ACTORS.contains(type)) {
            throw refusal(
                    "须引用本服务器上的机构，或有任职的人员。 It must refer to an organisation of this server, or to a"
                            + " practitioner or role in one.",
                    place + ".reference");
        }
        if (!isDenial && !type.equals(ORGANIZATION)) {
            throw refusal(
                    "系统不能区分使用它的人，例外只能给机构。 A system does not tell its users apart: an exception is for an"
                            + " organisation.",
                    place + ".reference");
        }
        return new Actor(type, id.getIdPart());
    }

    private static Set<String> purposes(ProvisionComponent provision, String place) {
        Set<String> purposes = new HashSet<>();
        for (int index = 0; index < provision.getPurpose().size(); index++) {
            Coding purpose = provision.getPurpose().get(index);
            if (!ConsentPurpose.SYSTEM.equals(purpose.getSystem()) || !ConsentPurpose.isKnown(purpose.getCode())) {
                throw refusal(
                        "只能区分 TREAT、PUBHLTH、HOPERAT、HPAYMT（v3-ActReason）。 Only TREAT, PUBHLTH, HOPERAT and HPAYMT of"
                                + " v3-ActReason are told apart.",
                        place + ".purpose[" + index + "]");
            }
            purposes.add(purpose.getCode());
        }
        return purposes;
    }

    private Set<String> types(ProvisionComponent provision, String place) {
        Set<String> found = new HashSet<>();
        for (int index = 0; index < provision.getClass_().size(); index++) {
            Coding type = provision.getClass_().get(index);
            if (!TYPES.equals(type.getSystem()) || !types.contains(type.getCode())) {
                throw refusal(
                        "须为属于居民的资源类型（" + TYPES + "）；profile 只是写入者的声明，不能据以拒绝。 It must be a type of"
                                + " resource that belongs to patients; a profile is but its writer's claim.",
                        place + ".class[" + index + "]");
            }
            found.add(type.getCode());
        }
        return found;
    }

    private Set<Code> labels(ProvisionComponent provision, String place, boolean isDenial) {
        Set<Code> found = new HashSet<>();
        if (!isDenial && provision.getSecurityLabel().size() > 1) {
            throw refusal(
                    "例外只能写一个标签，或分为几个例外。 An exception has one label; make several exceptions.",
                    place + ".securityLabel");
        }
        for (int index = 0; index < provision.getSecurityLabel().size(); index++) {
            Coding label = provision.getSecurityLabel().get(index);
            String here = place + ".securityLabel[" + index + "]";
            Code code = code(label, here);
            if (!isDenial && SecurityLabels.isOfDegree(code)) {
                throw refusal(
                        "保密等级不能作为例外：无标签的资料等级不明。 A degree of confidentiality is no exception: what bears no"
                                + " label has none.",
                        here);
            }
            found.addAll(labels.meantBy(code)
                    .orElseThrow(() -> refusal("代码系统中没有该标签。 The code system has no such label.", here)));
        }
        return found;
    }

    private static Set<Code> codes(ProvisionComponent provision, String place) {
        Set<Code> found = new HashSet<>();
        for (int index = 0; index < provision.getCode().size(); index++) {
            CodeableConcept concept = provision.getCode().get(index);
            String here = place + ".code[" + index + "]";
            if (!concept.hasCoding()) {
                throw refusal("须为代码，不能只有文字。 It must be coded; a text is found nowhere for sure.", here);
            }
            for (Coding coding : concept.getCoding()) {
                found.add(code(coding, here));
            }
        }
        return found;
    }

    private static Code code(Coding coding, String place) {
        if (coding.getSystem() == null || coding.getCode() == null) {
            throw refusal("须有 system 与 code。 It needs a system and a code.", place);
        }
        return Code.of(coding);
    }
}
