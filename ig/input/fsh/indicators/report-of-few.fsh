Extension: ReportOfFew
Id: report-of-few
Title: "由此可推知少数 / Tells of few"
Description: "由这组数字与同一报告的其他部分，或与其他机构、网格的数字，可推知少数人的数字；不向看去标识数据者显示。 Whether, with other parts of the same report or with numbers of other organisations and grids, numbers of few could be told from those of this group; they are not shown to who sees people de-identified."
Context: MeasureReport.group, MeasureReport.group.stratifier.stratum
* insert Published
* value[x] 1..1
* value[x] only boolean
