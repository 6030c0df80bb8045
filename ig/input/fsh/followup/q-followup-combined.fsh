Instance: q-followup-combined
InstanceOf: Questionnaire
Usage: #definition
Title: "慢性病患者健康管理一张表 / Combined follow-up form"
Description: "慢性病患者健康管理「一张表」：一次随访同时记录高血压、2型糖尿病与慢阻肺。 The combined form: one follow-up for hypertension, type 2 diabetes and COPD at once."
* insert FormIdentity(q-followup-combined, 2025, 慢性病患者健康管理一张表, Combined follow-up form)
* name = "McaFollowupCombinedForm"
* description = "慢性病患者健康管理「一张表」：一次随访同时记录高血压、2型糖尿病与慢阻肺。 The combined form: one follow-up for hypertension, type 2 diabetes and COPD at once."

* insert FormHeadPerson
* insert Question(h.programme, choice, 管理病种, Programmes)
* insert QuestionRequired
* insert QuestionRepeats
* insert QuestionAnswers(McaFollowupProgrammeVS)
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
* insert QuestionAnswers(McaSymptomVS)
* insert QuestionObserved(survey)
* insert Question(s.other, string, 其他症状, Other symptoms)
* insert QuestionCode($DE#DE04.01.118.00)
* insert QuestionRequired
* insert EnabledByCode(s.symptom, McaSymptomHtnCS#99)
* insert EnabledByCode(s.symptom, McaSymptomDmCS#99)
* insert EnabledByCode(s.symptom, McaSymptomCopdCS#99)
* insert EnabledByAny

* insert FormSigns
* insert Question(v.footpulse, choice, 足背动脉搏动, Dorsalis pedis pulse)
* insert QuestionCode(McaObservationCS#foot-pulse)
* insert QuestionCode($DE#DE04.10.237.00)
* insert QuestionAnswers(McaFootPulseVS)
* insert QuestionObserved(exam)
* insert EnabledByProgramme(t2dm)
* insert Question(v.rr, integer, [[呼吸频率(次/分)]], [[Respiratory rate (/min)]])
* insert QuestionCode($LOINC#9279-1)
* insert QuestionCode($DE#DE04.10.081.00)
* insert QuestionBetween(Integer, 5, 80)
* insert QuestionUnit(/min, 次/分)
* insert QuestionObserved(vital-signs)
* insert EnabledByProgramme(copd)
* insert Question(v.spo2, integer, [[血氧饱和度(%)]], [[Oxygen saturation (%)]])
* insert QuestionCode($LOINC#59408-5)
* insert QuestionCode($DE#DE04.50.149.00)
* insert QuestionRequired
* insert QuestionBetween(Integer, 30, 100)
* insert QuestionUnit(%, %)
* insert QuestionObserved(vital-signs)
* insert EnabledByProgramme(copd)
* insert Question(v.cyanosis, boolean, 口唇紫绀, Cyanosis of the lips)
* insert QuestionCode(McaObservationCS#cyanosis)
* insert QuestionObserved(exam)
* insert EnabledByProgramme(copd)
* insert Question(v.edema, choice, 外周水肿, Peripheral oedema)
* insert QuestionCode(McaObservationCS#edema)
* insert QuestionAnswers(McaEdemaVS)
* insert QuestionObserved(exam)
* insert EnabledByProgramme(copd)
* insert FormSignsClose

* insert FormLifestyle
* insert Question(l.salt, choice, 摄盐情况, Salt intake)
* insert QuestionCode(McaObservationCS#salt)
* insert QuestionCode($DE#DE03.00.094.00)
* insert QuestionRequired
* insert QuestionAnswers(McaSaltVS)
* insert QuestionObserved(social-history)
* insert EnabledByProgramme(htn)
* insert Question(l.salt.target, choice, 摄盐目标, Target: salt intake)
* insert QuestionAnswers(McaSaltVS)
* insert EnabledByProgramme(htn)
* insert Question(l.food, decimal, [[日主食量(克)]], [[Staple food per day (g)]])
* insert QuestionCode(McaObservationCS#staple-food-g-d)
* insert QuestionCode($DE#DE03.00.055.00)
* insert QuestionRequired
* insert QuestionBetween(Decimal, 0.0, 5000.0)
* insert QuestionUnit(g/d, 克/天)
* insert QuestionObserved(social-history)
* insert EnabledByProgramme(t2dm)
* insert Question(l.food.target, decimal, [[日主食量目标(克)]], [[Target: staple food per day (g)]])
* insert QuestionBetween(Decimal, 0.0, 5000.0)
* insert QuestionUnit(g/d, 克/天)
* insert EnabledByProgramme(t2dm)
* insert FormLifestyleClose

* insert FormBlock(x, 辅助检查, Examinations)
* insert FormBlockWhenVisited
* insert Question(x.fpg, decimal, [[空腹血糖(mmol/L)]], [[Fasting glucose (mmol/L)]])
* insert QuestionCode($LOINC#14770-2)
* insert QuestionCode($LOINC#14771-0)
* insert QuestionCode($DE#DE04.50.037.00)
* insert QuestionRequired
* insert QuestionBetween(Decimal, 0.5, 60.0)
* insert QuestionUnit(mmol/L, mmol/L)
* insert QuestionObserved(laboratory)
* insert EnabledByProgramme(t2dm)
* insert Question(x.ppg, decimal, [[餐后2小时血糖(mmol/L)]], [[Glucose two hours after a meal (mmol/L)]])
* insert QuestionCode($LOINC#14760-3)
* insert QuestionCode($DE#DE04.50.019.00)
* insert QuestionBetween(Decimal, 0.5, 60.0)
* insert QuestionUnit(mmol/L, mmol/L)
* insert QuestionObserved(laboratory)
* insert EnabledByProgramme(t2dm)
* insert Question(x.hba1c, decimal, [[糖化血红蛋白(%)]], [[HbA1c (%)]])
* insert QuestionCode($LOINC#4548-4)
* insert QuestionCode($DE#DE04.50.083.00)
* insert QuestionBetween(Decimal, 2.0, 25.0)
* insert QuestionUnit(%, %)
* insert QuestionObserved(laboratory)
* insert EnabledByProgramme(t2dm)
* insert Question(x.hba1c.date, date, 糖化血红蛋白检查日期, Date of the HbA1c)
* insert EnabledByAnswer(x.hba1c)
* insert Question(x.fev1, decimal, [[第一秒用力呼气量 FEV1(L)]], [[FEV1 (L)]])
* insert QuestionCode($LOINC#20150-9)
* insert QuestionBetween(Decimal, 0.1, 9.0)
* insert QuestionUnit(L, L)
* insert QuestionObserved(exam)
* insert EnabledByProgramme(copd)
* insert Question(x.fvc, decimal, [[用力肺活量 FVC(L)]], [[FVC (L)]])
* insert QuestionCode($LOINC#19868-9)
* insert QuestionBetween(Decimal, 0.1, 9.0)
* insert QuestionUnit(L, L)
* insert QuestionObserved(exam)
* insert EnabledByProgramme(copd)
* insert Question(x.ratio, decimal, [[FEV1/FVC(%)]], [[FEV1/FVC (%)]])
* insert QuestionCode($LOINC#19926-5)
* insert QuestionBetween(Decimal, 10.0, 100.0)
* insert QuestionUnit(%, %)
* insert QuestionObserved(exam)
* insert QuestionCalculated([[(%resource.item.where(linkId='x').item.where(linkId='x.fev1').answer.value / %resource.item.where(linkId='x').item.where(linkId='x.fvc').answer.value * 100).round(1)]])
* insert EnabledByProgramme(copd)
* insert Question(x.complication, choice, 合并症, Conditions beside COPD)
* insert QuestionRepeats
* insert QuestionAnswers(McaCopdComplicationVS)
* insert EnabledByProgramme(copd)
* insert FormAuxiliary

* insert FormMedicines
* insert Question(m.hypo, choice, 低血糖反应, Hypoglycaemic reactions)
* insert QuestionCode(McaObservationCS#hypoglycaemia)
* insert QuestionCode($DE#DE04.50.024.00)
* insert QuestionRequired
* insert QuestionAnswers(McaHypoglycaemiaVS)
* insert QuestionObserved(survey)
* insert EnabledByProgramme(t2dm)
* insert FormDrugs
* insert Question(m.insulin, group, 胰岛素, Insulin)
* insert QuestionRepeats
* insert EnabledByProgramme(t2dm)
* insert Part(m.insulin.name, string, 胰岛素种类, Kind of insulin)
* insert PartCode($DE#DE08.50.013.00)
* insert PartRequired
* insert Part(m.insulin.usage, integer, 每日次数, Times per day)
* insert PartCode($DE#DE08.50.012.00)
* insert Part(m.insulin.dose, decimal, [[每次剂量(单位)]], Units each time)
* insert PartCode($DE#DE08.50.020.00)

* insert FormBlock(o, 氧疗与无创通气, Oxygen and ventilation)
* insert FormBlockForProgramme(copd)
* insert Question(o.oxygen, boolean, 家庭氧疗, Oxygen at home)
* insert Question(o.oxygen.hours, decimal, [[每日氧疗时长(小时)]], Hours of oxygen per day)
* insert QuestionCode(McaObservationCS#oxygen-home-h)
* insert QuestionBetween(Decimal, 0.0, 24.0)
* insert QuestionUnit(h/d, 小时/天)
* insert QuestionObserved(therapy)
* insert EnabledByYes(o.oxygen)
* insert Question(o.niv, boolean, 使用无创呼吸机, Non-invasive ventilation)
* insert QuestionCode(McaObservationCS#niv-use)
* insert QuestionObserved(therapy)

* insert FormBlock(f, 功能评分, Scores)
* insert FormBlockForProgramme(copd)
* insert Question(f.cat, integer, [[慢阻肺评估测试(CAT)]], [[COPD assessment test (CAT)]])
* insert QuestionCode(McaObservationCS#cat)
* insert QuestionBetween(Integer, 0, 40)
* insert QuestionUnit({score}, 分)
* insert QuestionObserved(survey)
* insert Question(f.mmrc, integer, [[呼吸困难分级(mMRC)]], [[Dyspnoea grade (mMRC)]])
* insert QuestionCode(McaObservationCS#mmrc)
* insert QuestionBetween(Integer, 0, 4)
* insert QuestionUnit({score}, 分)
* insert QuestionObserved(survey)

* insert FormBlock(i, 疫苗接种, Immunisations)
* insert FormBlockForProgramme(copd)
* insert Question(i.flu, boolean, 流感疫苗, Influenza vaccine)
* insert Question(i.flu.date, date, 流感疫苗接种日期, Date of the influenza vaccine)
* insert EnabledByYes(i.flu)
* insert Question(i.pneumo, boolean, 肺炎疫苗, Pneumococcal vaccine)
* insert Question(i.pneumo.date, date, 肺炎疫苗接种日期, Date of the pneumococcal vaccine)
* insert EnabledByYes(i.pneumo)
* insert Question(i.covid, boolean, 新冠疫苗, COVID-19 vaccine)
* insert Question(i.covid.date, date, 新冠疫苗接种日期, Date of the COVID-19 vaccine)
* insert EnabledByYes(i.covid)

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
