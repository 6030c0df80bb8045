Instance: q-followup-t2dm
InstanceOf: Questionnaire
Usage: #definition
Title: "2型糖尿病患者随访服务记录表 / Type 2 diabetes follow-up form"
Description: "国家基本公共卫生服务规范(第三版)2型糖尿病患者随访服务记录表。 The type 2 diabetes follow-up form of the national public health service standard, third edition."
* insert FormIdentity(q-followup-t2dm, 2017, 2型糖尿病患者随访服务记录表, Type 2 diabetes follow-up form)
* insert FormPopulated(q-followup-t2dm)
* name = "McaFollowupT2dmForm"
* description = "国家基本公共卫生服务规范(第三版)2型糖尿病患者随访服务记录表。 The type 2 diabetes follow-up form of the national public health service standard, third edition."

* insert FormHeadPerson
* insert FormHeadVisit
* insert FormHeadClose

* insert FormSymptoms(McaSymptomDmVS)
* insert EnabledByCode(s.symptom, McaSymptomDmCS#99)

* insert FormSigns
* insert AskFootPulse
* insert FormSignsClose

* insert FormLifestyle
* insert AskStapleFood
* insert AskTargetStapleFood
* insert FormLifestyleClose

* insert FormBlock(x, 辅助检查, Examinations)
* insert FormBlockRequired
* insert FormBlockWhenVisited
* insert AskFastingGlucose
* insert FastingGlucoseCapillary
* insert FastingGlucoseVenous
* insert FastingGlucoseNational
* insert QuestionRequired
* insert AskGlucoseAfterMeal
* insert AskHba1c
* insert AskHba1cDay
* insert FormAuxiliary

* insert FormMedicines
* insert AskHypoglycaemia
* insert FormDrugs
* insert AskInsulin

* insert FormConclusion
* insert FormConclusionClose
* insert FormReferral
