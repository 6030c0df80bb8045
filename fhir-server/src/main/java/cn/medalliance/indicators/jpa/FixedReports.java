package cn.medalliance.indicators.jpa;

import ca.uhn.fhir.interceptor.api.Interceptor;
import cn.medalliance.fhir.guide.GuideWords;
import cn.medalliance.fhir.storage.WriteListener;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.MeasureReport;

/**
 * A stored warning about a group, and each of its parts, stays as it is, whoever would change or delete it, on whichever road; another one
 * may replace it.
 */
@Interceptor
final class FixedReports extends WriteListener {

    private final GuideWords words;
    private final String numbers;

    /** @param numbers the system of the numbers of such reports */
    FixedReports(GuideWords words, String numbers) {
        this.words = words;
        this.numbers = numbers;
    }

    @Override
    protected void written(Change change) {
        IBaseResource before = change.isDeleted() ? change.resource() : change.before();
        if (before instanceof Composition report && isOne(report)
                || before instanceof MeasureReport part && isPart(part)) {
            throw new Refusal(ErrorCode.REPORT_FIXED, "another report may replace it", null);
        }
    }

    private boolean isOne(Composition report) {
        return report.getType().hasCoding(words.system("mca-document-kind"), "group-report")
                && "Organization"
                        .equals(report.getSubject().getReferenceElement().getResourceType())
                && isNumbered(List.of(report.getIdentifier()));
    }

    private boolean isPart(MeasureReport report) {
        return report.hasExtension(words.structure("report-organization")) && isNumbered(report.getIdentifier());
    }

    private boolean isNumbered(List<Identifier> identifiers) {
        return identifiers.stream().anyMatch(each -> numbers.equals(each.getSystem()));
    }
}
