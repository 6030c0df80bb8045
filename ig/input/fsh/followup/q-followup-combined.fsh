Instance: q-followup-combined
InstanceOf: Questionnaire
Usage: #definition
Title: "慢性病患者健康管理一张表 / Combined follow-up form"
Description: "慢性病患者健康管理「一张表」：一次随访同时记录高血压、2型糖尿病与慢阻肺。 The combined form: one follow-up for hypertension, type 2 diabetes and COPD at once."
* insert FormIdentity(q-followup-combined, 2025, 慢性病患者健康管理一张表, Combined follow-up form)
* insert FormPopulated(q-followup-combined)
* name = "McaFollowupCombinedForm"
* description = "慢性病患者健康管理「一张表」：一次随访同时记录高血压、2型糖尿病与慢阻肺。 The combined form: one follow-up for hypertension, type 2 diabetes and COPD at once."

* insert FormHeadPerson
* insert Question(h.programme, choice, 管理病种, Programmes)
* insert QuestionRequired
* insert QuestionRepeats
* insert QuestionAnswers(McaFollowupProgrammeVS)
* insert FormHeadVisit
* insert FormHeadClose

* insert FormSymptoms(McaSymptomVS)
* insert EnabledByCode(s.symptom, McaSymptomHtnCS#99)
* insert EnabledByCode(s.symptom, McaSymptomDmCS#99)
* insert EnabledByCode(s.symptom, McaSymptomCopdCS#99)
* insert EnabledByAny

* insert FormSigns
* insert AskFootPulse
* insert EnabledByProgramme(t2dm)
* insert AskRespiratoryRate
* insert EnabledByProgramme(copd)
* insert AskOxygenSaturation
* insert EnabledByProgramme(copd)
* insert AskCyanosis
* insert EnabledByProgramme(copd)
* insert AskEdema
* insert EnabledByProgramme(copd)
* insert FormSignsClose

* insert FormLifestyle
* insert AskSalt
* insert EnabledByProgramme(htn)
* insert AskTargetSalt
* insert EnabledByProgramme(htn)
* insert AskStapleFood
* insert EnabledByProgramme(t2dm)
* insert AskTargetStapleFood
* insert EnabledByProgramme(t2dm)
* insert FormLifestyleClose

* insert FormBlock(x, 辅助检查, Examinations)
* insert FormBlockWhenVisited
* insert AskFastingGlucose
* insert FastingGlucoseCapillary
* insert FastingGlucoseVenous
* insert FastingGlucoseNational
* insert QuestionRequired
* insert EnabledByProgramme(t2dm)
* insert AskGlucoseAfterMeal
* insert EnabledByProgramme(t2dm)
* insert AskHba1c
* insert EnabledByProgramme(t2dm)
* insert AskHba1cDay
* insert AskFev1
* insert EnabledByProgramme(copd)
* insert AskFvc
* insert EnabledByProgramme(copd)
* insert AskFev1Ratio
* insert EnabledByProgramme(copd)
* insert AskCopdComplications
* insert EnabledByProgramme(copd)
* insert FormAuxiliary

* insert FormMedicines
* insert AskHypoglycaemia
* insert EnabledByProgramme(t2dm)
* insert FormDrugs
* insert AskInsulin
* insert EnabledByProgramme(t2dm)

* insert FormOxygen
* insert FormBlockForProgramme(copd)

* insert FormScores
* insert FormBlockForProgramme(copd)

* insert FormImmunisations
* insert FormBlockForProgramme(copd)

* insert FormBlock(c, 随访结论, Conclusion)
* insert FormBlockRequired
* insert FormBlockWhenVisited
* insert Question(c.prog, group, 各病种结论, Conclusion for each programme)
* insert QuestionRequired
* insert QuestionRepeats
* insert Part(c.prog.programme, choice, 病种, Programme)
* insert PartCode(McaObservationCS#programme)
* insert PartRequired
* insert PartAnswers(McaFollowupProgrammeVS)
* insert Part(c.prog.eval, choice, 此次随访分类, Evaluation of this follow-up)
* insert PartCode(McaObservationCS#followup-eval)
* insert PartCode($DE#DE05.10.066.00)
* insert PartRequired
* insert PartAnswers(McaFollowupEvalVS)
* insert PartObserved(survey)
* insert Part(c.prog.complication, boolean, 新发或加重的并发症, New or worse complication)
* insert Part(c.prog.next, choice, 下一步管理措施, Next action)
* insert PartCode(McaObservationCS#next-action)
* insert PartAnswers(McaNextActionVS)
* insert PartObserved(survey)
* insert FormConclusionClose
* insert FormReferral
