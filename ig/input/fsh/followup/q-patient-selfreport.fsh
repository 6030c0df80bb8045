Instance: q-patient-selfreport
InstanceOf: Questionnaire
Usage: #definition
Title: "居民自测上报 / Self-report of the resident"
Description: "居民在家测得的血压、血糖与体重。 Blood pressure, glucose and weight that residents measure at home."
* insert FormIdentity(q-patient-selfreport, 1.0, 居民自测上报, Self-report of the resident)
* name = "McaPatientSelfReportForm"
* description = "居民在家测得的血压、血糖与体重。 Blood pressure, glucose and weight that residents measure at home."

* insert FormBlock(h, 基本信息, Head)
* insert FormBlockRequired
* insert Question(h.date, date, 测量日期, Date of the measurement)
* insert QuestionRequired

* insert FormBlock(v, 家庭自测, Measured at home)
* insert Question(v.sbp, integer, [[收缩压(mmHg)]], [[Systolic blood pressure (mmHg)]])
* insert QuestionCode($LOINC#8480-6)
* insert QuestionCode($DE#DE04.10.174.00)
* insert QuestionBetween(Integer, 40, 300)
* insert QuestionUnit(mm[Hg], mmHg)
* insert QuestionObserved(vital-signs)
* insert Question(v.dbp, integer, [[舒张压(mmHg)]], [[Diastolic blood pressure (mmHg)]])
* insert QuestionCode($LOINC#8462-4)
* insert QuestionCode($DE#DE04.10.176.00)
* insert QuestionBetween(Integer, 20, 200)
* insert QuestionUnit(mm[Hg], mmHg)
* insert QuestionObserved(vital-signs)
* insert Question(v.hr, integer, [[心率(次/分)]], [[Heart rate (/min)]])
* insert QuestionCode($LOINC#8867-4)
* insert QuestionCode($DE#DE04.10.206.00)
* insert QuestionBetween(Integer, 20, 300)
* insert QuestionUnit(/min, 次/分)
* insert QuestionObserved(vital-signs)
* insert Question(v.weight, decimal, [[体重(kg)]], [[Body weight (kg)]])
* insert QuestionCode($LOINC#29463-7)
* insert QuestionCode($DE#DE04.10.188.00)
* insert QuestionBetween(Decimal, 1.0, 350.0)
* insert QuestionUnit(kg, kg)
* insert QuestionObserved(vital-signs)

* insert FormBlock(x, 血糖, Glucose)
* insert Question(x.fpg, decimal, [[空腹血糖(mmol/L)]], [[Fasting glucose (mmol/L)]])
* insert QuestionCode($LOINC#14770-2)
* insert QuestionCode($DE#DE04.50.037.00)
* insert QuestionBetween(Decimal, 0.5, 60.0)
* insert QuestionUnit(mmol/L, mmol/L)
* insert QuestionObserved(laboratory)
* insert Question(x.ppg, decimal, [[餐后2小时血糖(mmol/L)]], [[Glucose two hours after a meal (mmol/L)]])
* insert QuestionCode($LOINC#14760-3)
* insert QuestionCode($DE#DE04.50.019.00)
* insert QuestionBetween(Decimal, 0.5, 60.0)
* insert QuestionUnit(mmol/L, mmol/L)
* insert QuestionObserved(laboratory)

* insert FormBlock(m, 用药, Medicines)
* insert Question(m.adherence, choice, 服药依从性, Medication adherence)
* insert QuestionCode(McaObservationCS#med-adherence)
* insert QuestionCode($DE#DE06.00.027.00)
* insert QuestionAnswers(McaAdherenceVS)
* insert QuestionObserved(therapy)

* insert FormBlock(c, 备注, Remark)
* insert Question(c.note, text, 备注, Remark)
