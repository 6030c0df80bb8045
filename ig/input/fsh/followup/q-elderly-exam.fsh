Instance: q-elderly-exam
InstanceOf: Questionnaire
Usage: #definition
Title: "老年人健康体检表 / Elderly health examination"
Description: "65岁及以上老年人每年一次的健康体检，含生活自理能力评估。 The yearly examination of residents of 65 and over, with the self-care assessment."
* insert FormIdentity(q-elderly-exam, 2025, 老年人健康体检表, Elderly health examination)
* insert FormPopulated(q-elderly-exam)
* name = "McaElderlyExamForm"
* description = "65岁及以上老年人每年一次的健康体检，含生活自理能力评估。 The yearly examination of residents of 65 and over, with the self-care assessment."

* insert FormHeadPerson
* insert AskDay(体检日期, Date of the examination)
* insert AskWho(h.doctor, 随访医生, Doctor)

* insert FormBlock(v, 一般状况, Signs)
* insert FormBlockRequired
* insert Question(v.temp, decimal, [[体温(℃)]], [[Body temperature (Cel)]])
* insert QuestionCode($LOINC#8310-5)
* insert QuestionCode($DE#DE04.10.186.00)
* insert QuestionBetween(Decimal, 30.0, 45.0)
* insert QuestionUnit(Cel, ℃)
* insert QuestionObserved(vital-signs)
* insert AskHeartRate
* insert QuestionRequired
* insert AskRespiratoryRate
* insert AskPressure
* insert AskWeight
* insert QuestionRequired
* insert AskHeight
* insert AskBodyMassIndex
* insert AskWaist

* insert FormBlock(l, 生活方式, Lifestyle)
* insert AskSmoking
* insert AskAlcohol
* insert AskExerciseFrequency
* insert AskExerciseMinutes

* insert FormBlock(e, 生活自理能力, Self-care)
* insert FormBlockRequired
* insert Question(e.meal, integer, 进餐评分, Eating score)
* insert QuestionRequired
* insert QuestionBetween(Integer, 0, 5)
* insert Question(e.wash, integer, 梳洗评分, Washing score)
* insert QuestionRequired
* insert QuestionBetween(Integer, 0, 7)
* insert Question(e.dress, integer, 穿衣评分, Dressing score)
* insert QuestionRequired
* insert QuestionBetween(Integer, 0, 5)
* insert Question(e.toilet, integer, 如厕评分, Toilet score)
* insert QuestionRequired
* insert QuestionBetween(Integer, 0, 10)
* insert Question(e.walk, integer, 活动评分, Moving about score)
* insert QuestionRequired
* insert QuestionBetween(Integer, 0, 10)
* insert Question(e.score, integer, 自理能力总分, Self-care score)
* insert QuestionCode(McaObservationCS#selfcare)
* insert QuestionBetween(Integer, 0, 37)
* insert QuestionUnit({score}, 分)
* insert QuestionObserved(survey)
* insert QuestionCalculated([[%resource.item.where(linkId='e').item.where(linkId='e.meal').answer.value + %resource.item.where(linkId='e').item.where(linkId='e.wash').answer.value + %resource.item.where(linkId='e').item.where(linkId='e.dress').answer.value + %resource.item.where(linkId='e').item.where(linkId='e.toilet').answer.value + %resource.item.where(linkId='e').item.where(linkId='e.walk').answer.value]])

* insert FormBlock(p, 体格检查, Physical examination)
* insert Question(p.skin, string, 皮肤, Skin)
* insert Question(p.lymph, string, 浅表淋巴结, Superficial lymph nodes)
* insert Question(p.lung, string, 肺, Lungs)
* insert Question(p.heart, string, 心脏, Heart)
* insert Question(p.abdomen, string, 腹部, Abdomen)
* insert Question(p.mouth, string, 口腔, Mouth)
* insert Question(p.vision, string, 视力, Vision)
* insert Question(p.hearing, string, 听力, Hearing)
* insert Question(p.motor, string, 运动功能, Motor function)

* insert FormBlock(x, 辅助检查, Laboratory and other examinations)
* insert Question(x.blood, text, 血常规, Blood count)
* insert Question(x.urine, text, 尿常规, Urinalysis)
* insert AskFastingGlucose
* insert FastingGlucoseVenous
* insert FastingGlucoseNational
* insert AskHba1c
* insert Question(x.alt, decimal, [[谷丙转氨酶(U/L)]], [[ALT (U/L)]])
* insert QuestionCode($LOINC#1742-6)
* insert QuestionUnit(U/L, U/L)
* insert QuestionObserved(laboratory)
* insert Question(x.ast, decimal, [[谷草转氨酶(U/L)]], [[AST (U/L)]])
* insert QuestionCode($LOINC#1920-8)
* insert QuestionUnit(U/L, U/L)
* insert QuestionObserved(laboratory)
* insert Question(x.tbil, decimal, [[总胆红素(μmol/L)]], [[Total bilirubin (μmol/L)]])
* insert QuestionCode($LOINC#14631-6)
* insert QuestionUnit(umol/L, μmol/L)
* insert QuestionObserved(laboratory)
* insert Question(x.cr, decimal, [[血肌酐(μmol/L)]], [[Creatinine (μmol/L)]])
* insert QuestionCode($LOINC#14682-9)
* insert QuestionBetween(Decimal, 10.0, 3000.0)
* insert QuestionUnit(umol/L, μmol/L)
* insert QuestionObserved(laboratory)
* insert Question(x.urea, decimal, [[血尿素(mmol/L)]], [[Urea (mmol/L)]])
* insert QuestionCode($LOINC#22664-7)
* insert QuestionUnit(mmol/L, mmol/L)
* insert QuestionObserved(laboratory)
* insert Question(x.tc, decimal, [[总胆固醇(mmol/L)]], [[Total cholesterol (mmol/L)]])
* insert QuestionCode($LOINC#14647-2)
* insert QuestionBetween(Decimal, 0.5, 30.0)
* insert QuestionUnit(mmol/L, mmol/L)
* insert QuestionObserved(laboratory)
* insert Question(x.tg, decimal, [[甘油三酯(mmol/L)]], [[Triglycerides (mmol/L)]])
* insert QuestionCode($LOINC#14927-8)
* insert QuestionBetween(Decimal, 0.1, 60.0)
* insert QuestionUnit(mmol/L, mmol/L)
* insert QuestionObserved(laboratory)
* insert Question(x.hdl, decimal, [[高密度脂蛋白胆固醇(mmol/L)]], [[HDL cholesterol (mmol/L)]])
* insert QuestionCode($LOINC#14646-4)
* insert QuestionBetween(Decimal, 0.1, 6.0)
* insert QuestionUnit(mmol/L, mmol/L)
* insert QuestionObserved(laboratory)
* insert Question(x.ldl, decimal, [[低密度脂蛋白胆固醇(mmol/L)]], [[LDL cholesterol (mmol/L)]])
* insert QuestionCode($LOINC#22748-8)
* insert QuestionBetween(Decimal, 0.1, 20.0)
* insert QuestionUnit(mmol/L, mmol/L)
* insert QuestionObserved(laboratory)
* insert Question(x.ecg, text, 心电图, Electrocardiogram)
* insert Question(x.ultrasound, text, 腹部B超, Abdominal ultrasound)
* insert Question(x.chest, text, 胸部DR, Chest radiograph)

* insert FormBlock(t, 中医体质, Constitution in Chinese medicine)
* insert Question(t.constitution, string, 中医体质辨识, Constitution)
* insert QuestionCode(McaObservationCS#tcm-constitution)

* insert FormBlock(c, 健康评价, Conclusion)
* insert FormBlockRequired
* insert Question(c.abnormal, boolean, 体检有异常, Something abnormal was found)
* insert QuestionRequired
* insert Question(c.abnormal.text, text, 异常情况, What is abnormal)
* insert QuestionRequired
* insert EnabledByYes(c.abnormal)
* insert Question(c.note, text, 健康指导, Advice)
