Instance: op-screen-high-risk
InstanceOf: OperationDefinition
Usage: #definition
Title: "筛查高危人群 / Screen for high risk"
Description: "按规则表筛查一个机构或人群：新增危险评估，并把高危居民列入人群；异步执行。 Screens an organisation or a group by the table of rules: makes risk assessments and a group of those at high risk; runs in the background."
* insert OperationIdentity(op-screen-high-risk, screen-high-risk)
* name = "McaScreenHighRisk"
* title = "筛查高危人群 / Screen for high risk"
* description = "按规则表筛查一个机构或人群：新增危险评估，并把高危居民列入人群；异步执行。 Screens an organisation or a group by the table of rules: makes risk assessments and a group of those at high risk; runs in the background."
* affectsState = true
* resource[0] = #Organization
* resource[1] = #Group
* insert OperationLevels(false, false, true)
* insert Takes(period, 1, 1, Period, [[数据所在时段。]], [[The time the data are of.]])
* insert Takes(programme, 0, *, code, [[高血压或糖尿病；缺省两者。]], [[Hypertension or diabetes; both unless given.]])
* insert BoundTo(McaProgrammeVS)
* insert Takes(edition, 0, 1, string, [[规则的版本。]], [[The edition of the rules.]])
* insert Answers(return, 1, 1, Group, [[高危居民。]], [[Those at high risk.]])
* insert Answers(screened, 1, 1, integer, [[筛查人数。]], [[How many were screened.]])
* insert Answers(found, 1, 1, integer, [[新发现的高危人数。]], [[How many were found to be at high risk.]])
* insert Answers(skipped, 1, 1, integer, [[期间已不由调用者管理、未写入的人数。]], [[How many were passed over, because they were not the caller's any more.]])
