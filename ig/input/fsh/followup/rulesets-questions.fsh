// Questions that more than one form asks: text, codes, unit and hard limits, written once.
// The limits are those of the table plausibility. Whether an answer is required is up to the form.

// --- head
RuleSet: AskDay(zh, en)
* insert Question(h.date, date, {zh}, {en})
* insert QuestionCode($DE#DE06.00.109.00)
* insert QuestionRequired
* insert QuestionInitially([[today()]])

RuleSet: AskWho(link, zh, en)
* insert Question({link}, reference, {zh}, {en})
* insert QuestionRequired
* insert QuestionRefersTo(Practitioner)
* insert QuestionRefersTo(PractitionerRole)

RuleSet: AskWay
* insert Question(h.way, choice, 随访方式, Way of the follow-up)
* insert QuestionCode($DE#DE06.00.108.00)
* insert QuestionDefinedBy(mca-encounter-followup#Encounter.type)
* insert QuestionRequired
* insert QuestionAnswers(McaVisitWayVS)

RuleSet: AskNextDay
* insert Question(h.next, date, 下次随访日期, Date of the next follow-up)
* insert QuestionCode($DE#DE06.00.109.00)
* insert QuestionDefinedBy(mca-encounter-followup#Encounter.extension:nextVisitDate)

// --- symptoms
RuleSet: FormSymptoms(valueset)
* insert FormBlock(s, 症状, Symptoms)
* insert FormBlockRequired
* insert FormBlockWhenVisited
* insert Question(s.symptom, choice, 症状, Symptoms)
* insert QuestionCode(McaObservationCS#symptom)
* insert QuestionCode($DE#DE04.01.116.00)
* insert QuestionRequired
* insert QuestionRepeats
* insert QuestionAnswers({valueset})
* insert QuestionObserved(survey)
* insert Question(s.other, string, 其他症状, Other symptoms)
* insert QuestionCode($DE#DE04.01.118.00)
* insert QuestionRequired

// --- signs
RuleSet: AskPressure
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

RuleSet: AskWeight
* insert Question(v.weight, decimal, [[体重(kg)]], [[Body weight (kg)]])
* insert QuestionCode($LOINC#29463-7)
* insert QuestionCode($DE#DE04.10.188.00)
* insert QuestionBetween(Decimal, 1.0, 350.0)
* insert QuestionUnit(kg, kg)
* insert QuestionObserved(vital-signs)

RuleSet: AskTargetWeight
* insert Question(v.weight.target, decimal, [[目标体重(kg)]], [[Target weight (kg)]])
* insert QuestionCode($DE#DE06.00.081.00)
* insert QuestionBetween(Decimal, 1.0, 350.0)
* insert QuestionUnit(kg, kg)
* insert QuestionAsLastTime(v, v.weight.target)

// The height is asked once and comes back from the record.
RuleSet: AskHeight
* insert Question(v.height, decimal, [[身高(cm)]], [[Body height (cm)]])
* insert QuestionCode($LOINC#8302-2)
* insert QuestionCode($DE#DE04.10.167.00)
* insert QuestionBetween(Decimal, 30.0, 250.0)
* insert QuestionUnit(cm, cm)
* insert QuestionObserved(vital-signs)
* insert QuestionInitially([[%lastHeight.entry.resource.value.value]])

RuleSet: AskBodyMassIndex
* insert Question(v.bmi, decimal, [[体质指数(kg/m²)]], [[Body mass index (kg/m²)]])
* insert QuestionCode($LOINC#39156-5)
* insert QuestionCode($DE#DE05.10.075.00)
* insert QuestionBetween(Decimal, 8.0, 90.0)
* insert QuestionUnit(kg/m2, kg/m²)
* insert QuestionObserved(vital-signs)
* insert QuestionCalculated([[(%resource.item.where(linkId='v').item.where(linkId='v.weight').answer.value / ((%resource.item.where(linkId='v').item.where(linkId='v.height').answer.value / 100) * (%resource.item.where(linkId='v').item.where(linkId='v.height').answer.value / 100) * 1.0000)).round(1)]])

RuleSet: AskTargetBodyMassIndex
* insert Question(v.bmi.target, decimal, [[目标体质指数(kg/m²)]], [[Target body mass index (kg/m²)]])
* insert QuestionBetween(Decimal, 8.0, 90.0)
* insert QuestionUnit(kg/m2, kg/m²)
* insert QuestionCalculated([[(%resource.item.where(linkId='v').item.where(linkId='v.weight.target').answer.value / ((%resource.item.where(linkId='v').item.where(linkId='v.height').answer.value / 100) * (%resource.item.where(linkId='v').item.where(linkId='v.height').answer.value / 100) * 1.0000)).round(1)]])

RuleSet: AskWaist
* insert Question(v.waist, decimal, [[腰围(cm)]], [[Waist (cm)]])
* insert QuestionCode($LOINC#8280-0)
* insert QuestionBetween(Decimal, 30.0, 250.0)
* insert QuestionUnit(cm, cm)
* insert QuestionObserved(vital-signs)

RuleSet: AskHeartRate
* insert Question(v.hr, integer, [[心率(次/分)]], [[Heart rate (/min)]])
* insert QuestionCode($LOINC#8867-4)
* insert QuestionCode($DE#DE04.10.206.00)
* insert QuestionBetween(Integer, 20, 300)
* insert QuestionUnit(/min, 次/分)
* insert QuestionObserved(vital-signs)

RuleSet: AskRespiratoryRate
* insert Question(v.rr, integer, [[呼吸频率(次/分)]], [[Respiratory rate (/min)]])
* insert QuestionCode($LOINC#9279-1)
* insert QuestionCode($DE#DE04.10.081.00)
* insert QuestionBetween(Integer, 5, 80)
* insert QuestionUnit(/min, 次/分)
* insert QuestionObserved(vital-signs)

RuleSet: AskOxygenSaturation
* insert Question(v.spo2, integer, [[血氧饱和度(%)]], [[Oxygen saturation (%)]])
* insert QuestionCode($LOINC#59408-5)
* insert QuestionCode($DE#DE04.50.149.00)
* insert QuestionRequired
* insert QuestionBetween(Integer, 30, 100)
* insert QuestionUnit(%, %)
* insert QuestionObserved(vital-signs)

RuleSet: AskFootPulse
* insert Question(v.footpulse, choice, 足背动脉搏动, Dorsalis pedis pulse)
* insert QuestionCode(McaObservationCS#foot-pulse)
* insert QuestionCode($DE#DE04.10.237.00)
* insert QuestionAnswers(McaFootPulseVS)
* insert QuestionObserved(exam)

RuleSet: AskCyanosis
* insert Question(v.cyanosis, boolean, 口唇紫绀, Cyanosis of the lips)
* insert QuestionCode(McaObservationCS#cyanosis)
* insert QuestionObserved(exam)

RuleSet: AskEdema
* insert Question(v.edema, choice, 外周水肿, Peripheral oedema)
* insert QuestionCode(McaObservationCS#edema)
* insert QuestionAnswers(McaEdemaVS)
* insert QuestionObserved(exam)

RuleSet: AskOtherSigns
* insert Question(v.other, text, 其他体征, Other signs)
* insert QuestionCode($DE#DE04.10.143.00)

// --- lifestyle
RuleSet: AskSmoking
* insert Question(l.smoke, integer, [[日吸烟量(支)]], Cigarettes per day)
* insert QuestionCode($LOINC#64218-1)
* insert QuestionCode($DE#DE03.00.053.00)
* insert QuestionBetween(Integer, 0, 200)
* insert QuestionUnit({cigarettes}/d, 支/天)
* insert QuestionObserved(social-history)

RuleSet: AskTargetSmoking
* insert Question(l.smoke.target, integer, [[日吸烟量目标(支)]], Target: cigarettes per day)
* insert QuestionBetween(Integer, 0, 200)
* insert QuestionUnit({cigarettes}/d, 支/天)
* insert QuestionAsLastTime(l, l.smoke.target)

RuleSet: AskAlcohol
* insert Question(l.alcohol, decimal, [[日饮酒量(两)]], [[Alcohol per day (liang)]])
* insert QuestionCode(McaObservationCS#alcohol-liang-d)
* insert QuestionCode($DE#DE03.00.054.00)
* insert QuestionBetween(Decimal, 0.0, 40.0)
* insert QuestionUnit({liang}/d, 两/天)
* insert QuestionObserved(social-history)

RuleSet: AskTargetAlcohol
* insert Question(l.alcohol.target, decimal, [[日饮酒量目标(两)]], [[Target: alcohol per day (liang)]])
* insert QuestionBetween(Decimal, 0.0, 40.0)
* insert QuestionUnit({liang}/d, 两/天)
* insert QuestionAsLastTime(l, l.alcohol.target)

RuleSet: AskExerciseFrequency
* insert Question(l.ex.freq, integer, [[运动频率(次/周)]], Exercise sessions per week)
* insert QuestionCode(McaObservationCS#exercise-wk)
* insert QuestionCode($DE#DE03.00.087.00)
* insert QuestionBetween(Integer, 0, 14)
* insert QuestionUnit(/wk, 次/周)
* insert QuestionObserved(social-history)

RuleSet: AskTargetExerciseFrequency
* insert Question(l.ex.freq.target, integer, [[运动频率目标(次/周)]], Target: exercise sessions per week)
* insert QuestionBetween(Integer, 0, 14)
* insert QuestionUnit(/wk, 次/周)
* insert QuestionAsLastTime(l, l.ex.freq.target)

RuleSet: AskExerciseMinutes
* insert Question(l.ex.min, integer, [[每次运动时间(分钟)]], Minutes per session)
* insert QuestionCode(McaObservationCS#exercise-min)
* insert QuestionCode($DE#DE03.00.088.00)
* insert QuestionBetween(Integer, 0, 1000)
* insert QuestionUnit(min, 分钟)
* insert QuestionObserved(social-history)

RuleSet: AskTargetExerciseMinutes
* insert Question(l.ex.min.target, integer, [[每次运动时间目标(分钟)]], Target: minutes per session)
* insert QuestionBetween(Integer, 0, 1000)
* insert QuestionUnit(min, 分钟)
* insert QuestionAsLastTime(l, l.ex.min.target)

RuleSet: AskSalt
* insert Question(l.salt, choice, 摄盐情况, Salt intake)
* insert QuestionCode(McaObservationCS#salt)
* insert QuestionCode($DE#DE03.00.094.00)
* insert QuestionRequired
* insert QuestionAnswers(McaSaltVS)
* insert QuestionObserved(social-history)

RuleSet: AskTargetSalt
* insert Question(l.salt.target, choice, 摄盐目标, Target: salt intake)
* insert QuestionAnswers(McaSaltVS)
* insert QuestionAsLastTime(l, l.salt.target)

RuleSet: AskStapleFood
* insert Question(l.food, decimal, [[日主食量(克)]], [[Staple food per day (g)]])
* insert QuestionCode(McaObservationCS#staple-food-g-d)
* insert QuestionCode($DE#DE03.00.055.00)
* insert QuestionRequired
* insert QuestionBetween(Decimal, 0.0, 5000.0)
* insert QuestionUnit(g/d, 克/天)
* insert QuestionObserved(social-history)

RuleSet: AskTargetStapleFood
* insert Question(l.food.target, decimal, [[日主食量目标(克)]], [[Target: staple food per day (g)]])
* insert QuestionBetween(Decimal, 0.0, 5000.0)
* insert QuestionUnit(g/d, 克/天)
* insert QuestionAsLastTime(l, l.food.target)

// --- laboratory and function
RuleSet: AskFastingGlucose
* insert Question(x.fpg, decimal, [[空腹血糖(mmol/L)]], [[Fasting glucose (mmol/L)]])
* insert QuestionBetween(Decimal, 0.5, 60.0)
* insert QuestionUnit(mmol/L, mmol/L)
* insert QuestionObserved(laboratory)

RuleSet: FastingGlucoseCapillary
* insert QuestionCode($LOINC#14770-2)

RuleSet: FastingGlucoseVenous
* insert QuestionCode($LOINC#14771-0)

RuleSet: FastingGlucoseNational
* insert QuestionCode($DE#DE04.50.037.00)

RuleSet: AskGlucoseAfterMeal
* insert Question(x.ppg, decimal, [[餐后2小时血糖(mmol/L)]], [[Glucose two hours after a meal (mmol/L)]])
* insert QuestionCode($LOINC#14760-3)
* insert QuestionCode($DE#DE04.50.019.00)
* insert QuestionBetween(Decimal, 0.5, 60.0)
* insert QuestionUnit(mmol/L, mmol/L)
* insert QuestionObserved(laboratory)

RuleSet: AskHba1c
* insert Question(x.hba1c, decimal, [[糖化血红蛋白(%)]], [[HbA1c (%)]])
* insert QuestionCode($LOINC#4548-4)
* insert QuestionCode($DE#DE04.50.083.00)
* insert QuestionBetween(Decimal, 2.0, 25.0)
* insert QuestionUnit(%, %)
* insert QuestionObserved(laboratory)

RuleSet: AskHba1cDay
* insert Question(x.hba1c.date, date, 糖化血红蛋白检查日期, Date of the HbA1c)
* insert EnabledByAnswer(x.hba1c)

RuleSet: AskFev1
* insert Question(x.fev1, decimal, [[第一秒用力呼气量 FEV1(L)]], [[FEV1 (L)]])
* insert QuestionCode($LOINC#20150-9)
* insert QuestionBetween(Decimal, 0.1, 9.0)
* insert QuestionUnit(L, L)
* insert QuestionObserved(exam)

RuleSet: AskFvc
* insert Question(x.fvc, decimal, [[用力肺活量 FVC(L)]], [[FVC (L)]])
* insert QuestionCode($LOINC#19868-9)
* insert QuestionBetween(Decimal, 0.1, 9.0)
* insert QuestionUnit(L, L)
* insert QuestionObserved(exam)

// Some engines give a quotient as many digits as the divisor has, so the divisor is given more.
RuleSet: AskFev1Ratio
* insert Question(x.ratio, decimal, [[FEV1/FVC(%)]], [[FEV1/FVC (%)]])
* insert QuestionCode($LOINC#19926-5)
* insert QuestionBetween(Decimal, 10.0, 100.0)
* insert QuestionUnit(%, %)
* insert QuestionObserved(exam)
* insert QuestionCalculated([[(%resource.item.where(linkId='x').item.where(linkId='x.fev1').answer.value * 100 / (%resource.item.where(linkId='x').item.where(linkId='x.fvc').answer.value * 1.0000)).round(1)]])

RuleSet: AskCopdComplications
* insert Question(x.complication, choice, 合并症, Conditions beside COPD)
* insert QuestionRepeats
* insert QuestionAnswers(McaCopdComplicationVS)

// --- medicines
RuleSet: AskAdherence
* insert Question(m.adherence, choice, 服药依从性, Medication adherence)
* insert QuestionCode(McaObservationCS#med-adherence)
* insert QuestionCode($DE#DE06.00.027.00)
* insert QuestionAnswers(McaAdherenceVS)
* insert QuestionObserved(therapy)

RuleSet: AskAdverseReaction
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

RuleSet: AskHypoglycaemia
* insert Question(m.hypo, choice, 低血糖反应, Hypoglycaemic reactions)
* insert QuestionCode(McaObservationCS#hypoglycaemia)
* insert QuestionCode($DE#DE04.50.024.00)
* insert QuestionRequired
* insert QuestionAnswers(McaHypoglycaemiaVS)
* insert QuestionObserved(survey)

RuleSet: AskInsulin
* insert Question(m.insulin, group, 胰岛素, Insulin)
* insert QuestionRepeats
* insert QuestionFromEach(insulin, m, m.insulin)
* insert Part(m.insulin.name, string, 胰岛素种类, Kind of insulin)
* insert PartCode($DE#DE08.50.013.00)
* insert PartRequired
* insert PartInitially([[%insulin.item.where(linkId='m.insulin.name').answer.value]])
* insert Part(m.insulin.usage, integer, 每日次数, Times per day)
* insert PartCode($DE#DE08.50.012.00)
* insert PartInitially([[%insulin.item.where(linkId='m.insulin.usage').answer.value]])
* insert Part(m.insulin.dose, decimal, [[每次剂量(单位)]], Units each time)
* insert PartCode($DE#DE08.50.020.00)
* insert PartInitially([[%insulin.item.where(linkId='m.insulin.dose').answer.value]])

// --- therapy, scores and vaccines of COPD
RuleSet: FormOxygen
* insert FormBlock(o, 氧疗与无创通气, Oxygen and ventilation)
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

RuleSet: FormScores
* insert FormBlock(f, 功能评分, Scores)
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

RuleSet: FormImmunisations
* insert FormBlock(i, 疫苗接种, Immunisations)
* insert Question(i.flu, boolean, 流感疫苗, Influenza vaccine)
* insert Question(i.flu.date, date, 流感疫苗接种日期, Date of the influenza vaccine)
* insert EnabledByYes(i.flu)
* insert Question(i.pneumo, boolean, 肺炎疫苗, Pneumococcal vaccine)
* insert Question(i.pneumo.date, date, 肺炎疫苗接种日期, Date of the pneumococcal vaccine)
* insert EnabledByYes(i.pneumo)
* insert Question(i.covid, boolean, 新冠疫苗, COVID-19 vaccine)
* insert Question(i.covid.date, date, 新冠疫苗接种日期, Date of the COVID-19 vaccine)
* insert EnabledByYes(i.covid)
