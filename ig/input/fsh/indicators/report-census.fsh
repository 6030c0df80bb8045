Extension: ReportCensus
Id: report-census
Title: "普查人数 / Census"
Description: "作为分母的普查人数，代替登记的居民数。 How many people a census counted, which is the denominator in the place of those who are registered."
Context: MeasureReport
* insert Published
* value[x] 1..1
* value[x] only positiveInt
