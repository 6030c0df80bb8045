package cn.medalliance.indicators.jpa;

import ca.uhn.fhir.interceptor.api.Interceptor;
import cn.medalliance.fhir.guide.GuideWords;
import cn.medalliance.fhir.storage.WriteListener;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** A report that was signed off stays as it is, whoever would change or delete it, on whichever road; another one may correct it. */
@Interceptor
final class SignedReports extends WriteListener {

    private final GuideWords words;

    SignedReports(GuideWords words) {
        this.words = words;
    }

    @Override
    protected void written(Change change) {
        IBaseResource before = change.isDeleted() ? change.resource() : change.before();
        if (before instanceof MeasureReport report && isSigned(report)) {
            throw new Refusal(
                    ErrorCode.REPORT_SIGNED,
                    "a report that was signed off is corrected by another one",
                    "MeasureReport");
        }
    }

    boolean isSigned(MeasureReport report) {
        return report.hasExtension(words.structure("report-signed-on"));
    }

    /** Whose post signed it; null when nobody did. */
    @Nullable
    String signer(MeasureReport report) {
        return isSigned(report)
                        && report.getExtensionByUrl(words.structure("report-signed-by"))
                                        .getValue()
                                instanceof Reference signer
                ? signer.getReference()
                : null;
    }

    void sign(MeasureReport report, Reference signer, DateTimeType on) {
        report.addExtension(words.structure("report-signed-by"), signer);
        report.addExtension(words.structure("report-signed-on"), on);
    }
}
