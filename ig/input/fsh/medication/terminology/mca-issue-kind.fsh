CodeSystem: McaIssueKindCS
Id: mca-issue-kind
Title: "问题类别 / Kinds of detected issue"
Description: "发现的问题属于处方审核还是数据质量。 Whether an issue was found by the review of a prescription or by the quality check of data."
* insert OwnCodeSystem
* #rx-review "处方审核"
* #rx-review insert En([[Prescription review]])
* #data-quality "数据质量"
* #data-quality insert En([[Data quality]])
