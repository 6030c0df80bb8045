Extension: ReportSignedOn
Id: report-signed-on
Title: "签发时间 / Signed off on"
Description: "何时签发。 When it was signed off."
Context: MeasureReport
* insert Published
* value[x] 1..1
* value[x] only dateTime
