Instance: op-reclassify
InstanceOf: OperationDefinition
Usage: #definition
Title: "调整管理级别 / Reclassify an enrolment"
Description: "按规则表或医师意见调整专项档案的管理级别，原级别转入历史。 Changes the tier of an enrolment, by the table of rules or a doctor's word; the old tier goes to its history."
* insert OperationIdentity(op-reclassify, reclassify)
* name = "McaReclassify"
* title = "调整管理级别 / Reclassify an enrolment"
* description = "按规则表或医师意见调整专项档案的管理级别，原级别转入历史。 Changes the tier of an enrolment, by the table of rules or a doctor's word; the old tier goes to its history."
* affectsState = true
* resource[0] = #EpisodeOfCare
* insert OperationLevels(false, false, true)
* insert Takes(tier, 0, 1, code, [[新的级别；省略时按规则表计算。]], [[The new tier; worked out by the table of rules unless given.]])
* insert BoundTo(McaTierVS)
* insert Takes(reason, 1, 1, string, [[理由或规则行号。]], [[Why, or the rows of the table.]])
* insert Takes(date, 0, 1, date, [[起始日期；缺省为今天。]], [[From when; today unless given.]])
* insert Answers(return, 1, 1, EpisodeOfCare, [[调整后的专项档案。]], [[The enrolment with its tier.]])
* insert Answers(rule, 0, *, string, [[成立的规则行号(tier-rules)。]], [[The rows of tier-rules that held.]])
