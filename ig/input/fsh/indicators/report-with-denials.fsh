Extension: ReportWithDenials
Id: report-with-denials
Title: "含拒绝者 / Counts who denies"
Description: "所计居民中有人以知情同意拒绝某方使用其数据；此类报告的数字不向看去标识数据者显示。 Whether somebody who is counted denies something by a Consent; the numbers of such a report are not shown to who sees people de-identified."
Context: MeasureReport
* insert Published
* value[x] 1..1
* value[x] only boolean
