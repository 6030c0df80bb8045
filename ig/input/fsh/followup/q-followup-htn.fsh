Instance: q-followup-htn
InstanceOf: Questionnaire
Usage: #definition
Title: "高血压患者随访服务记录表 / Hypertension follow-up form"
Description: "国家基本公共卫生服务规范(第三版)高血压患者随访服务记录表。 The hypertension follow-up form of the national public health service standard, third edition."
* insert FormIdentity(q-followup-htn, 2017, 高血压患者随访服务记录表, Hypertension follow-up form)
* insert FormPopulated(q-followup-htn)
* name = "McaFollowupHtnForm"
* description = "国家基本公共卫生服务规范(第三版)高血压患者随访服务记录表。 The hypertension follow-up form of the national public health service standard, third edition."

* insert FormHeadPerson
* insert FormHeadVisit
* insert FormHeadClose

* insert FormSymptoms(McaSymptomHtnVS)
* insert EnabledByCode(s.symptom, McaSymptomHtnCS#99)

* insert FormSigns
* insert FormSignsClose

* insert FormLifestyle
* insert AskSalt
* insert AskTargetSalt
* insert FormLifestyleClose

* insert FormBlock(x, 辅助检查, Examinations)
* insert FormBlockWhenVisited
* insert FormAuxiliary

* insert FormMedicines
* insert FormDrugs

* insert FormConclusion
* insert FormConclusionClose
* insert FormReferral
