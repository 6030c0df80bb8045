Instance: op-evaluate-measure
InstanceOf: OperationDefinition
Usage: #definition
Title: "计算指标 / Evaluate a measure"
Description: "对机构、网格或责任医生计算一项指标。 Works out a measure for an organisation, a grid or a doctor."
* insert OperationIdentity(op-evaluate-measure, evaluate-measure)
* name = "McaEvaluateMeasure"
* title = "计算指标 / Evaluate a measure"
* description = "对机构、网格或责任医生计算一项指标。 Works out a measure for an organisation, a grid or a doctor."
* affectsState = false
* base = "http://hl7.org/fhir/OperationDefinition/Measure-evaluate-measure"
* resource[0] = #Measure
* insert OperationLevels(false, true, true)
* insert Takes(periodStart, 1, 1, date, [[测量期开始。]], [[The first day.]])
* insert Takes(periodEnd, 1, 1, date, [[测量期结束。]], [[The last day.]])
* insert Takes(measure, 0, 1, string, [[指标；在实例上调用时省略。]], [[The measure; left out when called on one.]])
* insert Takes(reportType, 0, 1, code, [[subject、subject-list 或 population。]], [[subject, subject-list or population.]])
* insert Takes(subject, 0, 1, string, [[居民、机构、网格或人群。]], [[A resident, organisation, grid or group.]])
* insert Takes(practitioner, 0, 1, string, [[责任医生。]], [[The doctor.]])
* insert Takes(lastReceivedOn, 0, 1, dateTime, [[上次取得结果的时间。]], [[When the last result was received.]])
* insert Answers(return, 1, 1, MeasureReport, [[指标报告。]], [[The report.]])
