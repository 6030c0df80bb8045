Instance: exa-measure-report-subject-list-minimal
InstanceOf: McaMeasureReportSubjectList
Usage: #example
Title: "最简名单报告 / Minimal list report"
Description: "只有必填元素的名单报告，无人应列。 A list report with nothing but what is required, and nobody to list."
* insert ManagedIn2025(subject-list)
* extension[organization].valueReference = Reference(exa-organization-community-centre)
* insert CountedInGroup(0, numerator, 0)
