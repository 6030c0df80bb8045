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
* insert QuestionInitially([[today()]])

* insert FormBlock(v, 家庭自测, Measured at home)
* insert AskPressure
* insert AskHeartRate
* insert AskWeight

* insert FormBlock(x, 血糖, Glucose)
* insert AskFastingGlucose
* insert FastingGlucoseCapillary
* insert FastingGlucoseNational
* insert AskGlucoseAfterMeal

* insert FormBlock(m, 用药, Medicines)
* insert AskAdherence

* insert FormBlock(c, 备注, Remark)
* insert Question(c.note, text, 备注, Remark)
