Instance: op-evaluate-measure
InstanceOf: OperationDefinition
Usage: #definition
Title: "计算指标 / Evaluate a measure"
Description: "对居民、机构、网格或责任医生计算一项指标；居民按CQL以当时存储的数据计算。 Works out a measure for a resident, an organisation, a grid or a doctor; of a resident by the CQL over what is stored at that moment."
* insert OperationIdentity(op-evaluate-measure, evaluate-measure)
* name = "McaEvaluateMeasure"
* title = "计算指标 / Evaluate a measure"
* description = "对居民、机构、网格或责任医生计算一项指标；居民按CQL以当时存储的数据计算。 Works out a measure for a resident, an organisation, a grid or a doctor; of a resident by the CQL over what is stored at that moment."
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
* insert Takes(stratifier, 0, *, string, [[分层；none 为不分层，缺省为指标的全部分层；以星号连接两个或三个则交叉分层。]], [[By what the counts are broken down: none for nothing, all of the measure unless given; two or three at once with a star between them.]])
* insert Takes(norm, 0, 1, string, [[规范管理的口径：basic（缺省）、strict。]], [[What is managed by the norm: basic unless given, strict.]])
* insert Takes(visitWays, 0, 1, string, [[合格随访的方式：face-to-face（缺省）、any。]], [[Which visits qualify: face-to-face unless given, any.]])
* insert Takes(controlSource, 0, 1, string, [[控制率的血压、血糖来源：any（缺省）、face-to-face。]], [[Of which visits values count for control: any unless given, face-to-face.]])
* insert Takes(hba1c, 0, 1, string, [[糖化血红蛋白达标率的分母：measured（缺省）、all。]], [[The denominator for HbA1c: measured unless given, all.]])
* insert Takes(spirometry, 0, 1, string, [[慢阻肺规范管理是否须有肺功能：required（缺省）、not-required。]], [[Whether COPD needs spirometry: required unless given, not-required.]])
* insert Takes(census, 0, 1, integer, [[普查的65岁及以上人数，作M26的分母，不分层、不保存。]], [[How many of 65 or older a census counted, as the denominator of M26; neither broken down nor stored.]])
* insert Takes(store, 0, 1, boolean, [[是否保存汇总报告，仅限POST。]], [[Whether the summary is stored: by POST only.]])
* insert Answers(return, 1, 1, MeasureReport, [[指标报告。]], [[The report.]])
