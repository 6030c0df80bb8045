Instance: q-followup-htn
InstanceOf: Questionnaire
Usage: #definition
Title: "高血压患者随访服务记录表 / Hypertension follow-up form"
Description: "国家基本公共卫生服务规范(第三版)高血压患者随访服务记录表。 The hypertension follow-up form of the national public health service standard, third edition."
* insert FormIdentity(q-followup-htn, 2017, 高血压患者随访服务记录表, Hypertension follow-up form)
* name = "McaFollowupHtnForm"
* description = "国家基本公共卫生服务规范(第三版)高血压患者随访服务记录表。 The hypertension follow-up form of the national public health service standard, third edition."

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
* insert QuestionAnswers(McaSymptomHtnVS)
* insert QuestionObserved(survey)
* insert Question(s.other, string, 其他症状, Other symptoms)
* insert QuestionCode($DE#DE04.01.118.00)
* insert QuestionRequired
* insert EnabledByCode(s.symptom, McaSymptomHtnCS#99)

* insert FormSigns
* insert FormSignsClose

* insert FormLifestyle
* insert Question(l.salt, choice, 摄盐情况, Salt intake)
* insert QuestionCode(McaObservationCS#salt)
* insert QuestionCode($DE#DE03.00.094.00)
* insert QuestionRequired
* insert QuestionAnswers(McaSaltVS)
* insert QuestionObserved(social-history)
* insert Question(l.salt.target, choice, 摄盐目标, Target: salt intake)
* insert QuestionAnswers(McaSaltVS)
* insert FormLifestyleClose

* insert FormBlock(x, 辅助检查, Examinations)
* insert FormBlockWhenVisited
* insert FormAuxiliary

* insert FormMedicines
* insert FormDrugs

* insert FormConclusion
* insert FormConclusionClose
* insert FormReferral
