// Sections that the follow-up forms share.

// Who the form is about; shown, not asked.
RuleSet: FormHeadPerson
* insert FormBlock(h, 基本信息, Head)
* insert FormBlockRequired
* insert Question(h.name, display, 姓名, Name)
* insert Question(h.no, display, 编号, Number)

// When and how the follow-up took place.
RuleSet: FormHeadVisit
* insert Question(h.date, date, 随访日期, Date of the follow-up)
* insert QuestionCode($DE#DE06.00.109.00)
* insert QuestionRequired
* insert Question(h.way, choice, 随访方式, Way of the follow-up)
* insert QuestionCode($DE#DE06.00.108.00)
* insert QuestionRequired
* insert QuestionAnswers(McaVisitWayVS)
* insert Question(h.status, choice, 随访状态, Follow-up status)
* insert QuestionAnswers(McaFollowupStatusVS)
* insert Question(h.noreason, choice, 未访原因, Reason for no visit)
* insert QuestionRequired
* insert QuestionAnswers(McaNoVisitReasonVS)
* insert EnabledByAnswer(h.status)
* insert EnabledByOtherCode(h.status, McaFollowupStatusCS#done)
* insert EnabledByAll

// Next date, doctor, signature.
RuleSet: FormHeadClose
* insert Question(h.next, date, 下次随访日期, Date of the next follow-up)
* insert QuestionCode($DE#DE06.00.109.00)
* insert QuestionRequired
* insert Question(h.doctor, reference, 随访医生, Doctor)
* insert QuestionRequired
* insert QuestionRefersTo(Practitioner)
* insert QuestionRefersTo(PractitionerRole)
* insert Question(h.sign, attachment, 居民签名, Signature of the resident)

// Signs that every form asks for.
RuleSet: FormSigns
* insert FormBlock(v, 体征, Signs)
* insert FormBlockRequired
* insert FormBlockWhenVisited
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
* insert Question(v.weight, decimal, [[体重(kg)]], [[Body weight (kg)]])
* insert QuestionCode($LOINC#29463-7)
* insert QuestionCode($DE#DE04.10.188.00)
* insert QuestionRequired
* insert QuestionBetween(Decimal, 1.0, 350.0)
* insert QuestionUnit(kg, kg)
* insert QuestionObserved(vital-signs)
* insert Question(v.weight.target, decimal, [[目标体重(kg)]], [[Target weight (kg)]])
* insert QuestionCode($DE#DE06.00.081.00)
* insert QuestionBetween(Decimal, 1.0, 350.0)
* insert QuestionUnit(kg, kg)
* insert Question(v.height, decimal, [[身高(cm)]], [[Body height (cm)]])
* insert QuestionCode($LOINC#8302-2)
* insert QuestionCode($DE#DE04.10.167.00)
* insert QuestionBetween(Decimal, 30.0, 250.0)
* insert QuestionUnit(cm, cm)
* insert QuestionObserved(vital-signs)
* insert Question(v.bmi, decimal, [[体质指数(kg/m²)]], [[Body mass index (kg/m²)]])
* insert QuestionCode($LOINC#39156-5)
* insert QuestionCode($DE#DE05.10.075.00)
* insert QuestionBetween(Decimal, 8.0, 90.0)
* insert QuestionUnit(kg/m2, kg/m²)
* insert QuestionObserved(vital-signs)
* insert QuestionCalculated([[(%resource.item.where(linkId='v').item.where(linkId='v.weight').answer.value / ((%resource.item.where(linkId='v').item.where(linkId='v.height').answer.value / 100) * (%resource.item.where(linkId='v').item.where(linkId='v.height').answer.value / 100))).round(1)]])
* insert Question(v.bmi.target, decimal, [[目标体质指数(kg/m²)]], [[Target body mass index (kg/m²)]])
* insert QuestionBetween(Decimal, 8.0, 90.0)
* insert QuestionUnit(kg/m2, kg/m²)
* insert QuestionCalculated([[(%resource.item.where(linkId='v').item.where(linkId='v.weight.target').answer.value / ((%resource.item.where(linkId='v').item.where(linkId='v.height').answer.value / 100) * (%resource.item.where(linkId='v').item.where(linkId='v.height').answer.value / 100))).round(1)]])
* insert Question(v.waist, decimal, [[腰围(cm)]], [[Waist (cm)]])
* insert QuestionCode($LOINC#8280-0)
* insert QuestionBetween(Decimal, 30.0, 250.0)
* insert QuestionUnit(cm, cm)
* insert QuestionObserved(vital-signs)
* insert Question(v.hr, integer, [[心率(次/分)]], [[Heart rate (/min)]])
* insert QuestionCode($LOINC#8867-4)
* insert QuestionCode($DE#DE04.10.206.00)
* insert QuestionRequired
* insert QuestionBetween(Integer, 20, 300)
* insert QuestionUnit(/min, 次/分)
* insert QuestionObserved(vital-signs)

// Other signs; who told the pressure when nobody measured it.
RuleSet: FormSignsClose
* insert Question(v.other, text, 其他体征, Other signs)
* insert QuestionCode($DE#DE04.10.143.00)
* insert Question(v.selfreport, boolean, 血压由居民自报, Blood pressure as told by the resident)
* insert EnabledByCode(h.way, McaCv0600207CS#3)
* insert EnabledByCode(h.way, McaCv0600207CS#4)
* insert EnabledByCode(h.way, McaCv0600207CS#5)
* insert EnabledByAny

// Smoking, alcohol and exercise with their targets.
RuleSet: FormLifestyle
* insert FormBlock(l, 生活方式, Lifestyle)
* insert FormBlockRequired
* insert FormBlockWhenVisited
* insert Question(l.smoke, integer, [[日吸烟量(支)]], Cigarettes per day)
* insert QuestionCode($LOINC#64218-1)
* insert QuestionCode($DE#DE03.00.053.00)
* insert QuestionRequired
* insert QuestionBetween(Integer, 0, 200)
* insert QuestionUnit({cigarettes}/d, 支/天)
* insert QuestionObserved(social-history)
* insert Question(l.smoke.target, integer, [[日吸烟量目标(支)]], Target: cigarettes per day)
* insert QuestionBetween(Integer, 0, 200)
* insert QuestionUnit({cigarettes}/d, 支/天)
* insert Question(l.alcohol, decimal, [[日饮酒量(两)]], [[Alcohol per day (liang)]])
* insert QuestionCode(McaObservationCS#alcohol-liang-d)
* insert QuestionCode($DE#DE03.00.054.00)
* insert QuestionRequired
* insert QuestionBetween(Decimal, 0.0, 40.0)
* insert QuestionUnit({liang}/d, 两/天)
* insert QuestionObserved(social-history)
* insert Question(l.alcohol.target, decimal, [[日饮酒量目标(两)]], [[Target: alcohol per day (liang)]])
* insert QuestionBetween(Decimal, 0.0, 40.0)
* insert QuestionUnit({liang}/d, 两/天)
* insert Question(l.ex.freq, integer, [[运动频率(次/周)]], Exercise sessions per week)
* insert QuestionCode(McaObservationCS#exercise-wk)
* insert QuestionCode($DE#DE03.00.087.00)
* insert QuestionRequired
* insert QuestionBetween(Integer, 0, 14)
* insert QuestionUnit(/wk, 次/周)
* insert QuestionObserved(social-history)
* insert Question(l.ex.freq.target, integer, [[运动频率目标(次/周)]], Target: exercise sessions per week)
* insert QuestionBetween(Integer, 0, 14)
* insert QuestionUnit(/wk, 次/周)
* insert Question(l.ex.min, integer, [[每次运动时间(分钟)]], Minutes per session)
* insert QuestionCode(McaObservationCS#exercise-min)
* insert QuestionCode($DE#DE03.00.088.00)
* insert QuestionRequired
* insert QuestionBetween(Integer, 0, 1000)
* insert QuestionUnit(min, 分钟)
* insert QuestionObserved(social-history)
* insert Question(l.ex.min.target, integer, [[每次运动时间目标(分钟)]], Target: minutes per session)
* insert QuestionBetween(Integer, 0, 1000)
* insert QuestionUnit(min, 分钟)

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
* insert Question(m.adherence, choice, 服药依从性, Medication adherence)
* insert QuestionCode(McaObservationCS#med-adherence)
* insert QuestionCode($DE#DE06.00.027.00)
* insert QuestionRequired
* insert QuestionAnswers(McaAdherenceVS)
* insert QuestionObserved(therapy)
* insert Question(m.adr, choice, 药物不良反应, Adverse drug reaction)
* insert QuestionCode(McaObservationCS#adr)
* insert QuestionCode($DE#DE06.00.130.00)
* insert QuestionRequired
* insert QuestionAnswers(McaAdrVS)
* insert QuestionObserved(therapy)
* insert Question(m.adr.text, text, 药物不良反应描述, Description of the adverse drug reaction)
* insert QuestionCode($DE#DE06.00.129.00)
* insert QuestionRequired
* insert EnabledByCode(m.adr, McaAdrCS#2)

// The medicines taken.
RuleSet: FormDrugs
* insert Question(m.drug, group, 用药情况, Medicines taken)
* insert QuestionRepeats
* insert Part(m.drug.name, string, 药物名称, Name)
* insert PartCode($DE#DE08.50.022.00)
* insert PartRequired
* insert Part(m.drug.usage, integer, 每日次数, Times per day)
* insert PartCode($DE#DE06.00.133.00)
* insert Part(m.drug.dose, decimal, 每次剂量, Dose each time)
* insert PartCode($DE#DE08.50.023.00)
* insert Part(m.drug.unit, string, 剂量单位, Dose unit)
* insert PartCode($DE#DE08.50.024.00)

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
