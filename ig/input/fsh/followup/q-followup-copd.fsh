// The national form of 2024 is not published in full: the questions are those that vendors use, without a blood pressure.
Instance: q-followup-copd
InstanceOf: Questionnaire
Usage: #definition
Title: "慢阻肺患者随访服务记录表 / COPD follow-up form"
Description: "慢性阻塞性肺疾病患者随访服务记录表(2024年纳入国家基本公共卫生服务)。 The follow-up form of chronic obstructive pulmonary disease, a national public health service since 2024."
* insert FormIdentity(q-followup-copd, 2024, 慢阻肺患者随访服务记录表, COPD follow-up form)
* insert FormPopulated(q-followup-copd)
* name = "McaFollowupCopdForm"
* description = "慢性阻塞性肺疾病患者随访服务记录表(2024年纳入国家基本公共卫生服务)。 The follow-up form of chronic obstructive pulmonary disease, a national public health service since 2024."

* insert FormHeadPerson
* insert FormHeadVisit
* insert FormHeadClose

* insert FormSymptoms(McaSymptomCopdVS)
* insert EnabledByCode(s.symptom, McaSymptomCopdCS#99)

* insert FormSignsOpen
* insert AskCyanosis
* insert QuestionRequired
* insert AskEdema
* insert QuestionRequired
* insert AskRespiratoryRate
* insert QuestionRequired
* insert AskHeartRate
* insert QuestionRequired
* insert AskOxygenSaturation
* insert AskWeight
* insert AskHeight
* insert AskBodyMassIndex
* insert AskOtherSigns

* insert FormLifestyleOpen
* insert FormExercise
* insert FormLifestyleClose

* insert FormBlock(x, 辅助检查与合并症, Examinations and other conditions)
* insert FormBlockWhenVisited
* insert AskFev1
* insert AskFvc
* insert AskFev1Ratio
* insert AskCopdComplications
* insert FormAuxiliary

* insert FormMedicines
* insert FormDrugs

* insert FormOxygen
* insert FormBlockWhenVisited

* insert FormScores
* insert FormBlockWhenVisited

* insert FormImmunisations
* insert FormBlockWhenVisited

* insert FormConclusion
* insert FormConclusionClose
* insert FormReferral
