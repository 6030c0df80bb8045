// Nobody is named: neither the resident nor who served. The mean is what the indicator of satisfaction counts.
RuleSet: AskGrade(link, zh, en)
* insert Question({link}, integer, {zh}, {en})
* insert QuestionRequired
* insert QuestionBetween(Integer, 1, 5)
* insert QuestionUnit({score}, 分)

Instance: q-satisfaction
InstanceOf: Questionnaire
Usage: #definition
Title: "居民满意度调查表 / Satisfaction of residents"
Description: "居民对服务的匿名评价：五项，每项1(很不满意)至5(很满意)分。 What residents think of the service, without their names: five questions, each from 1 (very dissatisfied) to 5 (very satisfied)."
* insert FormIdentity(q-satisfaction, 1.0, 居民满意度调查表, Satisfaction of residents)
* name = "McaSatisfactionForm"
* description = "居民对服务的匿名评价：五项，每项1(很不满意)至5(很满意)分。 What residents think of the service, without their names: five questions, each from 1 (very dissatisfied) to 5 (very satisfied)."

* insert FormBlock(h, 基本信息, Head)
* insert FormBlockRequired
* insert Question(h.date, date, 调查日期, Date of the survey)
* insert QuestionRequired
* insert QuestionInitially([[today()]])
* insert Question(h.org, reference, 被评价机构, Organisation)
* insert QuestionRequired
* insert QuestionRefersTo(Organization)

* insert FormBlock(q, 满意度, Satisfaction)
* insert FormBlockRequired
* insert AskGrade(q.attitude, 服务态度, Manner of the staff)
* insert AskGrade(q.waiting, 等候时间, Waiting time)
* insert AskGrade(q.skill, 诊疗水平, Quality of care)
* insert AskGrade(q.explain, 病情与用药说明, Explanation of illness and medicines)
* insert AskGrade(q.overall, 总体满意度, Overall)
* insert Question(q.mean, decimal, 平均分, Mean)
* insert QuestionCode(McaObservationCS#satisfaction)
* insert QuestionBetween(Decimal, 1.0, 5.0)
* insert QuestionUnit({score}, 分)
* insert QuestionCalculated([[((%resource.item.where(linkId='q').item.where(linkId='q.attitude').answer.value + %resource.item.where(linkId='q').item.where(linkId='q.waiting').answer.value + %resource.item.where(linkId='q').item.where(linkId='q.skill').answer.value + %resource.item.where(linkId='q').item.where(linkId='q.explain').answer.value + %resource.item.where(linkId='q').item.where(linkId='q.overall').answer.value) / 5.0).round(1)]])

* insert FormBlock(c, 意见, Opinion)
* insert Question(c.note, text, [[意见与建议(请勿填写姓名)]], [[Opinions and suggestions (no names, please)]])
