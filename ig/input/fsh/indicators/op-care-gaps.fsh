Instance: op-care-gaps
InstanceOf: OperationDefinition
Usage: #definition
Title: "服务缺口 / Care gaps"
Description: "未达到指标的居民及缺少的服务。 The residents who do not meet a measure, and what they lack."
* insert OperationIdentity(op-care-gaps, care-gaps)
* name = "McaCareGaps"
* title = "服务缺口 / Care gaps"
* description = "未达到指标的居民及缺少的服务。 The residents who do not meet a measure, and what they lack."
* affectsState = false
* base = "http://hl7.org/fhir/OperationDefinition/Measure-care-gaps"
* resource[0] = #Measure
* insert OperationLevels(false, true, false)
* insert Takes(periodStart, 1, 1, date, [[测量期开始。]], [[The first day.]])
* insert Takes(periodEnd, 1, 1, date, [[测量期结束。]], [[The last day.]])
* insert Takes(topic, 1, 1, string, [[病种代码或指标编号。]], [[The code of a programme, or an indicator.]])
* insert Takes(subject, 1, 1, string, [[居民、机构或人群。]], [[A resident, organisation or group.]])
* insert Takes(after, 0, 1, string, [[只要 id 在此之后的居民：上一页最后一人。]], [[Only residents whose id comes after this one: the last of the page before.]])
* insert Takes(most, 0, 1, integer, [[最多多少名居民，缺省100，不超过1000。]], [[At most so many residents; 100 unless given, 1000 at the most.]])
* insert Answers(return, 1, 1, Bundle, [[每个缺口一份 Composition 与 DetectedIssue。]], [[A Composition and DetectedIssues for each gap.]])
