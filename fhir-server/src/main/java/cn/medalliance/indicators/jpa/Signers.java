package cn.medalliance.indicators.jpa;

import cn.medalliance.fhir.guide.GuideWords;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.caller.CallerKind;
import cn.medalliance.security.caller.CallerToken;
import cn.medalliance.security.caller.Person;
import cn.medalliance.security.caller.jpa.OwnStore;
import cn.medalliance.security.relation.jpa.Relations;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportStatus;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportType;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;

/**
 * Who signs reports off: a public-health administrator or the director at the organisation that reports, being signed in, or by a
 * system of this organisation or one above it. In open mode nobody is asked who calls.
 */
final class Signers {

    private static final List<String> ROLES = List.of("ph-administrator", "community-director");

    private final OwnStore store;
    private final Relations relations;
    private final GuideWords words;

    Signers(OwnStore store, Relations relations, GuideWords words) {
        this.store = store;
        this.relations = relations;
        this.words = words;
    }

    /** The post that a reference names. */
    PractitionerRole post(Reference signer) {
        return store.read(PractitionerRole.class, signer)
                .orElseThrow(() -> new Refusal(
                        ErrorCode.UNPROCESSABLE,
                        "须为已保存的任职。 It refers to a PractitionerRole that is stored.",
                        "signer"));
    }

    /** @throws Refusal when it is no complete summary of an organisation, or this post, or the caller, may not sign it */
    void check(MeasureReport report, PractitionerRole post) {
        boolean isSummary = report.getType() == MeasureReportType.SUMMARY
                && report.getStatus() == MeasureReportStatus.COMPLETE
                && report.hasExtension(words.structure("report-organization"));
        if (!isSummary) {
            throw new Refusal(
                    ErrorCode.UNPROCESSABLE,
                    "签发的是机构的、已完成的汇总报告。 What is signed off is a complete summary of an organisation.",
                    "MeasureReport.type");
        }
        String reporter = report.getReporter().getReferenceElement().getIdPart();
        boolean isHeldThere = reporter != null
                && reporter.equals(post.getOrganization().getReferenceElement().getIdPart());
        boolean isRole = post.getCode().stream()
                .anyMatch(code -> ROLES.stream().anyMatch(role -> code.hasCoding(words.system("mca-role"), role)));
        boolean isActive = !post.hasActive() || post.getActive();
        if (!isHeldThere || !isRole || !isActive) {
            throw refusal("signer");
        }
        Optional<Caller> caller = CallerToken.current();
        if (caller.isPresent() && !stands(caller.get(), reporter, post)) {
            throw refusal("MeasureReport.reporter");
        }
    }

    private boolean stands(Caller caller, String reporter, PractitionerRole post) {
        if (caller.kind() != CallerKind.VENDOR && caller.kind() != CallerKind.PRACTITIONER) {
            return false;
        }
        Optional<Person> person = caller.person();
        boolean isThemselves = person.isEmpty()
                || person.get()
                        .reference()
                        .equals(post.getPractitioner()
                                .getReferenceElement()
                                .toUnqualifiedVersionless()
                                .getValue());
        return isThemselves
                && caller.organization()
                        .filter(own -> relations.organizationIds(own).contains(reporter))
                        .isPresent();
    }

    private static Refusal refusal(String element) {
        return new Refusal(
                ErrorCode.WRONG_ROLE,
                "由报告机构在任的公卫管理员或责任主任签发，本人或其机构的系统提交。 A public-health administrator or director in post at the"
                        + " organisation that reports signs, being signed in or by the organisation's system.",
                element);
    }
}
