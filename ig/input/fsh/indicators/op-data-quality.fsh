Instance: op-data-quality
InstanceOf: OperationDefinition
Usage: #definition
Title: "数据质量 / Data quality"
Description: "一个机构数据质量的报告：每条规则检查了多少、有问题的多少。 A report on the data quality of an organisation: how much each rule checked, and how much is at fault."
* insert OperationIdentity(op-data-quality, data-quality)
* name = "McaDataQuality"
* title = "数据质量 / Data quality"
* description = "一个机构数据质量的报告：每条规则检查了多少、有问题的多少。 A report on the data quality of an organisation: how much each rule checked, and how much is at fault."
* affectsState = false
* resource[0] = #Organization
* insert OperationLevels(false, false, true)
* insert Takes(period, 0, 1, Period, [[时段，到日。]], [[The time, in days.]])
* insert Takes(periodStart, 0, 1, date, [[首日；与periodEnd一起代替period。]], [[The first day; with periodEnd in place of period.]])
* insert Takes(periodEnd, 0, 1, date, [[末日。]], [[The last day.]])
* insert Takes(below, 0, 1, boolean, [[包括下级机构，缺省包括。]], [[With the organisations below; so unless told otherwise.]])
* insert Takes(rule, 0, *, code, [[只查这些规则：mca-quality-rule。]], [[Only these rules: mca-quality-rule.]])
* insert Takes(dimension, 0, *, code, [[只查这些维度的规则：completeness、conformance、plausibility、timeliness、consistency、uniqueness。]], [[Only rules of these dimensions: completeness, conformance, plausibility, timeliness, consistency, uniqueness.]])
* insert Takes(reportType, 0, 1, code, [[population（缺省）或 subject-list：附有问题的居民名单。]], [[population unless given, or subject-list: with the residents who are concerned.]])
* insert Answers(return, 1, 1, MeasureReport, [[指标 mca-data-quality 的报告，每条规则一组。]], [[A report of the measure mca-data-quality, a group for each rule.]])
