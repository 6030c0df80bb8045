Instance: q-followup-t2dm
InstanceOf: Questionnaire
Usage: #definition
Title: "2型糖尿病患者随访服务记录表 / Type 2 diabetes follow-up form"
Description: "国家基本公共卫生服务规范(第三版)2型糖尿病患者随访服务记录表。 The type 2 diabetes follow-up form of the national public health service standard, third edition."
* insert FormIdentity(q-followup-t2dm, 2017, 2型糖尿病患者随访服务记录表, Type 2 diabetes follow-up form)
* name = "McaFollowupT2dmForm"
* description = "国家基本公共卫生服务规范(第三版)2型糖尿病患者随访服务记录表。 The type 2 diabetes follow-up form of the national public health service standard, third edition."

* insert FormHeadPerson
* insert FormHeadVisit
* insert FormHeadClose

* insert FormBlock(s, 症状, Symptoms)
* insert FormBlockRequired
* insert FormBlockWhenVisited
* insert Question(s.symptom, choice, 症状, Symptoms)
* insert QuestionCode(McaObservationCS#symptom)
* insert QuestionCode($DE#DE04.01.116.00)
* insert QuestionRequired
* insert QuestionRepeats
* insert QuestionAnswers(McaSymptomDmVS)
* insert QuestionObserved(survey)
* insert Question(s.other, string, 其他症状, Other symptoms)
* insert QuestionCode($DE#DE04.01.118.00)
* insert QuestionRequired
* insert EnabledByCode(s.symptom, McaSymptomDmCS#99)

* insert FormSigns
* insert Question(v.footpulse, choice, 足背动脉搏动, Dorsalis pedis pulse)
* insert QuestionCode(McaObservationCS#foot-pulse)
* insert QuestionCode($DE#DE04.10.237.00)
* insert QuestionAnswers(McaFootPulseVS)
* insert QuestionObserved(exam)
* insert FormSignsClose

* insert FormLifestyle
* insert Question(l.food, decimal, [[日主食量(克)]], [[Staple food per day (g)]])
* insert QuestionCode(McaObservationCS#staple-food-g-d)
* insert QuestionCode($DE#DE03.00.055.00)
* insert QuestionRequired
* insert QuestionBetween(Decimal, 0.0, 5000.0)
* insert QuestionUnit(g/d, 克/天)
* insert QuestionObserved(social-history)
* insert Question(l.food.target, decimal, [[日主食量目标(克)]], [[Target: staple food per day (g)]])
* insert QuestionBetween(Decimal, 0.0, 5000.0)
* insert QuestionUnit(g/d, 克/天)
* insert FormLifestyleClose

* insert FormBlock(x, 辅助检查, Examinations)
* insert FormBlockRequired
* insert FormBlockWhenVisited
* insert Question(x.fpg, decimal, [[空腹血糖(mmol/L)]], [[Fasting glucose (mmol/L)]])
* insert QuestionCode($LOINC#14770-2)
* insert QuestionCode($LOINC#14771-0)
* insert QuestionCode($DE#DE04.50.037.00)
* insert QuestionRequired
* insert QuestionBetween(Decimal, 0.5, 60.0)
* insert QuestionUnit(mmol/L, mmol/L)
* insert QuestionObserved(laboratory)
* insert Question(x.ppg, decimal, [[餐后2小时血糖(mmol/L)]], [[Glucose two hours after a meal (mmol/L)]])
* insert QuestionCode($LOINC#14760-3)
* insert QuestionCode($DE#DE04.50.019.00)
* insert QuestionBetween(Decimal, 0.5, 60.0)
* insert QuestionUnit(mmol/L, mmol/L)
* insert QuestionObserved(laboratory)
* insert Question(x.hba1c, decimal, [[糖化血红蛋白(%)]], [[HbA1c (%)]])
* insert QuestionCode($LOINC#4548-4)
* insert QuestionCode($DE#DE04.50.083.00)
* insert QuestionBetween(Decimal, 2.0, 25.0)
* insert QuestionUnit(%, %)
* insert QuestionObserved(laboratory)
* insert Question(x.hba1c.date, date, 糖化血红蛋白检查日期, Date of the HbA1c)
* insert EnabledByAnswer(x.hba1c)
* insert FormAuxiliary

* insert FormMedicines
* insert Question(m.hypo, choice, 低血糖反应, Hypoglycaemic reactions)
* insert QuestionCode(McaObservationCS#hypoglycaemia)
* insert QuestionCode($DE#DE04.50.024.00)
* insert QuestionRequired
* insert QuestionAnswers(McaHypoglycaemiaVS)
* insert QuestionObserved(survey)
* insert FormDrugs
* insert Question(m.insulin, group, 胰岛素, Insulin)
* insert QuestionRepeats
* insert Part(m.insulin.name, string, 胰岛素种类, Kind of insulin)
* insert PartCode($DE#DE08.50.013.00)
* insert PartRequired
* insert Part(m.insulin.usage, integer, 每日次数, Times per day)
* insert PartCode($DE#DE08.50.012.00)
* insert Part(m.insulin.dose, decimal, [[每次剂量(单位)]], Units each time)
* insert PartCode($DE#DE08.50.020.00)

* insert FormConclusion
* insert FormConclusionClose
* insert FormReferral
