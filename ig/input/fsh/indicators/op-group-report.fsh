Instance: op-group-report
InstanceOf: OperationDefinition
Usage: #definition
Title: "群体风险预警报告 / Warning about a group"
Description: "某机构（含下级）所管居民在一段时间内的预警与风险指标，全体及各网格。 Alerts and indicators of risk among those whom an organisation and those below it manage, as a whole and by grid."
* insert OperationIdentity(op-group-report, group-report)
* name = "McaGroupReport"
* title = "群体风险预警报告 / Warning about a group"
* description = "某机构（含下级）所管居民在一段时间内的预警与风险指标，全体及各网格。 Alerts and indicators of risk among those whom an organisation and those below it manage, as a whole and by grid."
* affectsState = false
* resource[0] = #Organization
* insert OperationLevels(false, false, true)
* insert Takes(periodStart, 0, 1, date, [[起始日；与止日都不写为上个月。]], [[The first day; last month when neither is given.]])
* insert Takes(periodEnd, 0, 1, date, [[截止日。]], [[The last day.]])
* insert Takes(measure, 0, *, string, [[指标编号；缺省为 M09、M10、M02、M04、M25、M32。]], [[Numbers of indicators; M09, M10, M02, M04, M25 and M32 unless given.]])
* insert Takes(store, 0, 1, boolean, [[是否保存，仅限POST；数字有变时另存一份并替代先前的。]], [[Whether it is stored: by POST only. When the figures are others, another one is stored, which replaces the one before.]])
* insert Answers(return, 1, 1, Bundle, [[文书：Composition，预警与各指标的 MeasureReport。]], [[A document: a Composition, MeasureReports of the alerts and of each indicator.]])
