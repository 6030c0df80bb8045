package cn.medalliance.indicators.jpa;

import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportType;
import org.jspecify.annotations.Nullable;

/** What a report is of. R4 $evaluate-measure names them otherwise than MeasureReport.type; both are understood. */
enum ReportKind {
    INDIVIDUAL(MeasureReportType.INDIVIDUAL),
    SUBJECT_LIST(MeasureReportType.SUBJECTLIST),
    SUMMARY(MeasureReportType.SUMMARY);

    private final MeasureReportType type;

    ReportKind(MeasureReportType type) {
        this.type = type;
    }

    MeasureReportType type() {
        return type;
    }

    /** Of one person when a person is the subject and nothing else is said, a summary otherwise. */
    static ReportKind of(@Nullable CodeType asked, boolean isOfPerson) {
        String code = asked == null || !asked.hasValue() ? "" : asked.getValue();
        ReportKind kind = switch (code) {
            case "" -> isOfPerson ? INDIVIDUAL : SUMMARY;
            case "subject", "individual" -> INDIVIDUAL;
            case "subject-list" -> SUBJECT_LIST;
            case "population", "summary" -> SUMMARY;
            default ->
                throw new Refusal(
                        ErrorCode.INVALID_REQUEST, "取值为 It is one of subject, subject-list, population.", "reportType");
        };
        if ((kind == INDIVIDUAL) != isOfPerson) {
            throw new Refusal(
                    ErrorCode.INVALID_REQUEST,
                    "个人报告须以居民为对象，其他报告不能。 A report of type subject is of a Patient, others are not.",
                    "reportType");
        }
        return kind;
    }
}
