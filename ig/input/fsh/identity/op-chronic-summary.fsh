Instance: op-chronic-summary
InstanceOf: OperationDefinition
Usage: #definition
Title: "慢病概要 / Chronic-disease summary"
Description: "居民的慢病概要文档：问题、用药、血压与血糖趋势、随访、方案、签约与转诊。 A document of a resident's chronic diseases: problems, medicines, pressure and glucose over time, follow-ups, plan, contract and referrals."
* insert OperationIdentity(op-chronic-summary, chronic-summary)
* name = "McaChronicSummary"
* title = "慢病概要 / Chronic-disease summary"
* description = "居民的慢病概要文档：问题、用药、血压与血糖趋势、随访、方案、签约与转诊。 A document of a resident's chronic diseases: problems, medicines, pressure and glucose over time, follow-ups, plan, contract and referrals."
* affectsState = false
* resource[0] = #Patient
* insert OperationLevels(false, false, true)
* insert Takes(programme, 0, *, code, [[只限这些病种。]], [[These programmes only.]])
* insert BoundTo(McaProgrammeVS)
* insert Takes(start, 0, 1, date, [[自此日起的测量与随访；缺省为12个月前。]], [[Measurements and follow-ups from this day; twelve months ago unless given.]])
* insert Answers(return, 1, 1, Bundle, [[document 类型，第一个条目为 Composition。]], [[Of type document, a Composition first.]])
