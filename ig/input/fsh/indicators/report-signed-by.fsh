Extension: ReportSignedBy
Id: report-signed-by
Title: "签发人 / Signed off by"
Description: "谁代表报告机构签发；签发后报告不再更改。 Who signed the report off for the organisation that reports; it is not changed any more."
Context: MeasureReport
* insert Published
* value[x] 1..1
* value[x] only Reference(McaPractitionerRole)
