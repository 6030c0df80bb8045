// Rows of the table screening-rules, of which one is enough.
RuleSet: PressureAtRisk
* insert QuestionCalculated([[%resource.item.where(linkId='v').item.where(linkId='v.sbp').answer.value.where($this >= 130 and $this < 140).exists() or %resource.item.where(linkId='v').item.where(linkId='v.dbp').answer.value.where($this >= 85 and $this < 90).exists() or %resource.item.where(linkId='v').item.where(linkId='v.bmi').answer.value.where($this >= 24).exists() or %resource.item.where(linkId='v').item.where(linkId='v.waist').answer.value.where($this >= iif(%resource.item.where(linkId='h').item.where(linkId='h.sex').answer.value.where(code = '2').exists(), 85, 90)).exists() or %resource.item.where(linkId='g').item.where(linkId='g.htn').answer.value.where($this = true).exists() or %resource.item.where(linkId='l').item.where(linkId='l.salt').answer.value.where(code = '3').exists() or %resource.item.where(linkId='l').item.where(linkId='l.drinker').answer.value.where($this = true).exists() or %resource.item.where(linkId='h').item.where(linkId='h.age').answer.value.where($this >= 55).exists()]])

RuleSet: GlucoseAtRisk
* insert QuestionCalculated([[%resource.item.where(linkId='x').item.where(linkId='x.fpg').answer.value.where($this >= 6.1 and $this < 7.0).exists() or %resource.item.where(linkId='v').item.where(linkId='v.bmi').answer.value.where($this >= 24).exists() or %resource.item.where(linkId='v').item.where(linkId='v.waist').answer.value.where($this >= iif(%resource.item.where(linkId='h').item.where(linkId='h.sex').answer.value.where(code = '2').exists(), 85, 90)).exists() or %resource.item.where(linkId='g').item.where(linkId='g.dm').answer.value.where($this = true).exists() or %resource.item.where(linkId='h').item.where(linkId='h.age').answer.value.where($this >= 40).exists()]])

Instance: q-screening-highrisk
InstanceOf: Questionnaire
Usage: #definition
Title: "高血压与糖尿病高危人群筛查表 / High-risk screening form"
Description: "35岁及以上居民的高血压、2型糖尿病高危人群筛查；高危与否由规则表计算。 Screening of residents of 35 and over for a high risk of hypertension or type 2 diabetes; the table of rules decides."
* insert FormIdentity(q-screening-highrisk, 2017, 高血压与糖尿病高危人群筛查表, High-risk screening form)
* insert FormPopulated(q-screening-highrisk)
* name = "McaScreeningHighRiskForm"
* description = "35岁及以上居民的高血压、2型糖尿病高危人群筛查；高危与否由规则表计算。 Screening of residents of 35 and over for a high risk of hypertension or type 2 diabetes; the table of rules decides."

* insert FormHeadPerson
* insert AskDay(筛查日期, Date of the screening)
* insert Question(h.age, integer, 年龄, Age)
* insert QuestionRequired
* insert QuestionBetween(Integer, 0, 130)
* insert QuestionUnit(a, 岁)
* insert QuestionInitially([[today().toString().substring(0, 4).toInteger() - %patient.birthDate.toString().substring(0, 4).toInteger() - iif(today().toString().substring(5) < %patient.birthDate.toString().substring(5), 1, 0)]])
* insert Question(h.sex, choice, 性别, Gender)
* insert QuestionCode($DE#DE02.01.040.00)
* insert QuestionRequired
* insert QuestionAnswers(McaGbGenderVS)
* insert QuestionInitially([[%patient.gender.extension('http://medalliance.example/fhir/StructureDefinition/gb-gender').value]])
* insert AskWho(h.doctor, 筛查医生, Doctor)
* insert AskNextDay

* insert FormBlock(g, 家族史, Family history)
* insert FormBlockRequired
* insert Question(g.htn, boolean, [[高血压家族史(一、二级亲属)]], [[Hypertension among parents, siblings, grandparents, uncles or aunts]])
* insert QuestionRequired
* insert Question(g.dm, boolean, [[糖尿病家族史(一级亲属)]], [[Diabetes among parents or siblings]])
* insert QuestionRequired

* insert FormBlock(v, 体征, Signs)
* insert FormBlockRequired
* insert AskPressure
* insert AskWeight
* insert QuestionRequired
* insert AskHeight
* insert QuestionRequired
* insert AskBodyMassIndex
* insert AskWaist
* insert QuestionRequired

* insert FormBlock(x, 辅助检查, Examinations)
* insert AskFastingGlucose
* insert FastingGlucoseCapillary
* insert FastingGlucoseNational

* insert FormBlock(l, 生活方式, Lifestyle)
* insert FormBlockRequired
* insert AskSmoking
* insert AskAlcohol
* insert Question(l.drinker, boolean, [[长期过量饮酒(每日白酒100毫升及以上)]], [[Long-term heavy drinking (100 mL of spirit a day or more)]])
* insert QuestionRequired
* insert AskExerciseFrequency
* insert AskExerciseMinutes
* insert AskSalt

* insert FormBlock(c, 筛查结论, Conclusion)
* insert FormBlockRequired
* insert Question(c.risk.htn, boolean, 高血压高危人群, High risk of hypertension)
* insert PressureAtRisk
* insert Question(c.risk.dm, boolean, 糖尿病高危人群, High risk of diabetes)
* insert GlucoseAtRisk
* insert Question(c.note, text, 健康指导, Advice)
