// Sections that the follow-up forms share.

// Who the form is about; shown, not asked.
RuleSet: FormHeadPerson
* insert FormBlock(h, 基本信息, Head)
* insert FormBlockRequired
* insert Question(h.name, display, 姓名, Name)
* insert QuestionShows([[%patient.name.first().text]])
* insert Question(h.no, display, 编号, Number)
* insert QuestionShows([[%patient.identifier.where(system = 'urn:oid:2.16.156.10011.1.2').value]])

// When and how the follow-up took place.
RuleSet: FormHeadVisit
* insert AskDay(随访日期, Date of the follow-up)
* insert QuestionDefinedBy(mca-encounter-followup#Encounter.period.start)
* insert AskWay
* insert Question(h.status, choice, 随访状态, Follow-up status)
* insert QuestionDefinedBy(mca-encounter-followup#Encounter.extension:followupStatus)
* insert QuestionAnswers(McaFollowupStatusVS)
* insert Question(h.noreason, choice, 未访原因, Reason for no visit)
* insert QuestionDefinedBy(mca-encounter-followup#Encounter.extension:noVisitReason)
* insert QuestionRequired
* insert QuestionAnswers(McaNoVisitReasonVS)
* insert EnabledByAnswer(h.status)
* insert EnabledByOtherCode(h.status, McaFollowupStatusCS#done)
* insert EnabledByAll

// Next date, doctor, signature.
RuleSet: FormHeadClose
* insert AskNextDay
* insert QuestionRequired
* insert AskWho(h.doctor, 随访医生, Doctor)
* insert QuestionDefinedBy(mca-encounter-followup#Encounter.participant.individual)
* insert Question(h.sign, attachment, 居民签名, Signature of the resident)

// The block of signs.
RuleSet: FormSignsOpen
* insert FormBlock(v, 体征, Signs)
* insert FormBlockRequired
* insert FormBlockWhenVisited

// Signs that the forms of hypertension and diabetes ask for.
RuleSet: FormSigns
* insert FormSignsOpen
* insert AskPressure
* insert AskWeight
* insert QuestionRequired
* insert AskTargetWeight
* insert AskHeight
* insert AskBodyMassIndex
* insert AskTargetBodyMassIndex
* insert AskWaist
* insert AskHeartRate
* insert QuestionRequired

// Other signs; who told the pressure when nobody measured it.
RuleSet: FormSignsClose
* insert AskOtherSigns
* insert Question(v.selfreport, boolean, 血压由居民自报, Blood pressure as told by the resident)
* insert EnabledByCode(h.way, McaCv0600207CS#3)
* insert EnabledByCode(h.way, McaCv0600207CS#4)
* insert EnabledByCode(h.way, McaCv0600207CS#5)
* insert EnabledByAny

// Smoking and exercise with their targets.
RuleSet: FormLifestyleOpen
* insert FormBlock(l, 生活方式, Lifestyle)
* insert FormBlockRequired
* insert FormBlockWhenVisited
* insert AskSmoking
* insert QuestionRequired
* insert AskTargetSmoking

RuleSet: FormExercise
* insert AskExerciseFrequency
* insert QuestionRequired
* insert AskTargetExerciseFrequency
* insert AskExerciseMinutes
* insert QuestionRequired
* insert AskTargetExerciseMinutes

// Smoking, alcohol and exercise with their targets.
RuleSet: FormLifestyle
* insert FormLifestyleOpen
* insert AskAlcohol
* insert QuestionRequired
* insert AskTargetAlcohol
* insert FormExercise

// Psychological adjustment and compliance.
RuleSet: FormLifestyleClose
* insert Question(l.psych, choice, 心理调整, Psychological adjustment)
* insert QuestionCode(McaObservationCS#psych-adjust)
* insert QuestionCode($DE#DE05.10.083.00)
* insert QuestionRequired
* insert QuestionAnswers(McaPsychVS)
* insert QuestionObserved(survey)
* insert Question(l.comply, choice, 遵医行为, Compliance behaviour)
* insert QuestionCode(McaObservationCS#compliance)
* insert QuestionCode($DE#DE05.10.068.00)
* insert QuestionRequired
* insert QuestionAnswers(McaComplianceVS)
* insert QuestionObserved(survey)

// Auxiliary examinations.
RuleSet: FormAuxiliary
* insert Question(x.aux, group, 辅助检查, Auxiliary examinations)
* insert QuestionRepeats
* insert Part(x.aux.name, string, 检查项目, Examination)
* insert PartCode($DE#DE04.30.010.00)
* insert PartRequired
* insert Part(x.aux.result, string, 检查结果, Result)
* insert PartCode($DE#DE04.30.009.00)
* insert Part(x.aux.date, date, 检查日期, Date)
* insert PartCode($DE#DE06.00.048.00)

// Adherence and adverse reactions.
RuleSet: FormMedicines
* insert FormBlock(m, 用药, Medicines)
* insert FormBlockRequired
* insert FormBlockWhenVisited
* insert AskAdherence
* insert QuestionRequired
* insert AskAdverseReaction

// The medicines taken; those of the last form are there to be changed.
RuleSet: FormDrugs
* insert Question(m.drug, group, 用药情况, Medicines taken)
* insert QuestionRepeats
* insert QuestionFromEach(drug, m, m.drug)
* insert Part(m.drug.name, string, 药物名称, Name)
* insert PartCode($DE#DE08.50.022.00)
* insert PartRequired
* insert PartInitially([[%drug.item.where(linkId='m.drug.name').answer.value]])
* insert Part(m.drug.usage, integer, 每日次数, Times per day)
* insert PartCode($DE#DE06.00.133.00)
* insert PartInitially([[%drug.item.where(linkId='m.drug.usage').answer.value]])
* insert Part(m.drug.dose, decimal, 每次剂量, Dose each time)
* insert PartCode($DE#DE08.50.023.00)
* insert PartInitially([[%drug.item.where(linkId='m.drug.dose').answer.value]])
* insert Part(m.drug.unit, string, 剂量单位, Dose unit)
* insert PartCode($DE#DE08.50.024.00)
* insert PartInitially([[%drug.item.where(linkId='m.drug.unit').answer.value]])

// Evaluation and next action of a form for one programme.
RuleSet: FormConclusion
* insert FormBlock(c, 随访结论, Conclusion)
* insert FormBlockRequired
* insert FormBlockWhenVisited
* insert Question(c.eval, choice, 此次随访分类, Evaluation of this follow-up)
* insert QuestionCode(McaObservationCS#followup-eval)
* insert QuestionCode($DE#DE05.10.066.00)
* insert QuestionRequired
* insert QuestionAnswers(McaFollowupEvalVS)
* insert QuestionObserved(survey)
* insert Question(c.next, choice, 下一步管理措施, Next action)
* insert QuestionCode(McaObservationCS#next-action)
* insert QuestionAnswers(McaNextActionVS)
* insert QuestionObserved(survey)

// Advice and remark.
RuleSet: FormConclusionClose
* insert Question(c.adjust, text, 用药调整意见, Advice on changing medicines)
* insert Question(c.note, text, 备注, Remark)

// Referral; its details are asked when there is one.
RuleSet: FormReferral
* insert FormBlock(r, 转诊, Referral)
* insert Question(r.refer, boolean, 转诊, Referral)
* insert QuestionCode($DE#DE06.00.174.00)
* insert Question(r.reason, string, 转诊原因, Reason)
* insert QuestionCode($DE#DE06.00.177.00)
* insert QuestionRequired
* insert EnabledByYes(r.refer)
* insert Question(r.org, string, 转入机构, Receiving organisation)
* insert QuestionCode($DE#DE08.10.013.00)
* insert QuestionRequired
* insert EnabledByYes(r.refer)
* insert Question(r.dept, string, 转入科别, Receiving department)
* insert QuestionCode($DE#DE08.10.025.00)
* insert EnabledByYes(r.refer)
* insert Question(r.contact, string, 联系人, Contact)
* insert EnabledByYes(r.refer)
* insert Question(r.phone, string, 联系电话, Telephone)
* insert EnabledByYes(r.refer)
* insert Question(r.result, choice, 转诊结果, Result)
* insert QuestionAnswers(McaReferResultVS)
* insert EnabledByYes(r.refer)
