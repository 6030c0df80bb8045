// The codes that the guide names, so that they can be checked without a terminology server.
CodeSystem: McaLoincCS
Id: mca-loinc
Title: "LOINC 使用片段 / Used fragment of LOINC"
Description: "本指南所用的 LOINC 编码；完整编码表见 LOINC 发布机构。 The LOINC codes that this guide uses; the full table is with its publisher."
* insert Published
* ^url = "http://loinc.org"
* ^caseSensitive = false
* ^content = #fragment
* ^copyright = "This material contains content from LOINC (http://loinc.org). LOINC is copyright Regenstrief Institute, Inc. and the Logical Observation Identifiers Names and Codes (LOINC) Committee and is available at no cost under the license at http://loinc.org/license."
* #85354-9 "Blood pressure panel with all children optional"
* #85354-9 insert Zh(血压)
* #8480-6 "Systolic blood pressure"
* #8480-6 insert Zh(收缩压)
* #8462-4 "Diastolic blood pressure"
* #8462-4 insert Zh(舒张压)
* #29463-7 "Body weight"
* #29463-7 insert Zh(体重)
* #8302-2 "Body height"
* #8302-2 insert Zh(身高)
* #39156-5 "Body mass index (BMI) [Ratio]"
* #39156-5 insert Zh(体质指数)
* #8280-0 "Waist Circumference at umbilicus by Tape measure"
* #8280-0 insert Zh(腰围)
* #8867-4 "Heart rate"
* #8867-4 insert Zh(心率)
* #9279-1 "Respiratory rate"
* #9279-1 insert Zh(呼吸频率)
* #8310-5 "Body temperature"
* #8310-5 insert Zh(体温)
* #59408-5 "Oxygen saturation in Arterial blood by Pulse oximetry"
* #59408-5 insert Zh(脉搏血氧饱和度)
* #2708-6 "Oxygen saturation in Arterial blood"
* #2708-6 insert Zh(血氧饱和度)
* #14770-2 "Fasting glucose [Moles/volume] in Capillary blood by Glucometer"
* #14770-2 insert Zh(空腹末梢血糖)
* #14771-0 "Fasting glucose [Moles/volume] in Serum or Plasma"
* #14771-0 insert Zh(空腹血糖)
* #14760-3 "Glucose [Moles/volume] in Capillary blood --2 hours post meal"
* #14760-3 insert Zh(餐后2小时末梢血糖)
* #14749-6 "Glucose [Moles/volume] in Serum or Plasma"
* #14749-6 insert Zh(血糖)
* #4548-4 "Hemoglobin A1c/Hemoglobin.total in Blood"
* #4548-4 insert Zh(糖化血红蛋白)
* #14647-2 "Cholesterol [Moles/volume] in Serum or Plasma"
* #14647-2 insert Zh(总胆固醇)
* #14927-8 "Triglyceride [Moles/volume] in Serum or Plasma"
* #14927-8 insert Zh(甘油三酯)
* #14646-4 "Cholesterol in HDL [Moles/volume] in Serum or Plasma"
* #14646-4 insert Zh(高密度脂蛋白胆固醇)
* #22748-8 "Cholesterol in LDL [Moles/volume] in Serum or Plasma"
* #22748-8 insert Zh(低密度脂蛋白胆固醇)
* #14682-9 "Creatinine [Moles/volume] in Serum or Plasma"
* #14682-9 insert Zh(肌酐)
* #22664-7 "Urea [Moles/volume] in Serum or Plasma"
* #22664-7 insert Zh(尿素)
* #14933-6 "Urate [Moles/volume] in Serum or Plasma"
* #14933-6 insert Zh(尿酸)
* #2823-3 "Potassium [Moles/volume] in Serum or Plasma"
* #2823-3 insert Zh(血钾)
* #1742-6 "Alanine aminotransferase [Enzymatic activity/volume] in Serum or Plasma"
* #1742-6 insert Zh(谷丙转氨酶)
* #1920-8 "Aspartate aminotransferase [Enzymatic activity/volume] in Serum or Plasma"
* #1920-8 insert Zh(谷草转氨酶)
* #14631-6 "Bilirubin.total [Moles/volume] in Serum or Plasma"
* #14631-6 insert Zh(总胆红素)
* #9318-7 "Albumin/Creatinine [Mass Ratio] in Urine"
* #9318-7 insert Zh(尿白蛋白肌酐比)
* #13965-9 "Homocysteine [Moles/volume] in Serum or Plasma"
* #13965-9 insert Zh(同型半胱氨酸)
* #62238-1 "Glomerular filtration rate [Volume Rate/Area] in Serum, Plasma or Blood by Creatinine-based formula (CKD-EPI)/1.73 sq M"
* #62238-1 insert Zh([[肾小球滤过率(CKD-EPI 2009)]])
* #98979-8 "Glomerular filtration rate [Volume Rate/Area] in Serum, Plasma or Blood by Creatinine-based formula (CKD-EPI 2021)/1.73 sq M"
* #98979-8 insert Zh([[肾小球滤过率(CKD-EPI 2021)]])
* #72166-2 "Tobacco smoking status"
* #72166-2 insert Zh(吸烟状况)
* #64218-1 "How many cigarettes do you smoke per day now"
* #64218-1 insert Zh(日吸烟量)
* #20150-9 "FEV1"
* #20150-9 insert Zh(第一秒用力呼气量)
* #19868-9 "Forced vital capacity [Volume] Respiratory system by Spirometry"
* #19868-9 insert Zh(用力肺活量)
* #19926-5 "FEV1/FVC"
* #19926-5 insert Zh(FEV1/FVC 比值)
* #57133-1 "Referral note"
* #57133-1 insert Zh(转诊单)
* #18842-5 "Discharge summary"
* #18842-5 insert Zh(出院小结)
* #11488-4 "Consult note"
* #11488-4 insert Zh(会诊记录)
* #60591-5 "Patient summary Document"
* #60591-5 insert Zh(患者摘要)
* #42349-1 "Reason for referral (narrative)"
* #42349-1 insert Zh(转诊原因)
* #29308-4 "Diagnosis"
* #29308-4 insert Zh(诊断)
* #11535-2 "Hospital discharge Dx Narrative"
* #11535-2 insert Zh(出院诊断)
* #8648-8 "Hospital course Narrative"
* #8648-8 insert Zh(住院经过)
* #8653-8 "Hospital Discharge instructions"
* #8653-8 insert Zh(出院医嘱)
* #46241-6 "Hospital admission diagnosis Narrative - Reported"
* #46241-6 insert Zh(入院诊断)
* #30954-2 "Relevant diagnostic tests/laboratory data Narrative"
* #30954-2 insert Zh(辅助检查)
* #10183-2 "Hospital discharge medications Narrative"
* #10183-2 insert Zh(出院带药)
* #18776-5 "Plan of care note"
* #18776-5 insert Zh(诊疗计划)
* #10154-3 "Chief complaint Narrative - Reported"
* #10154-3 insert Zh(主诉)
* #10164-2 "History of Present illness Narrative"
* #10164-2 insert Zh(现病史)
* #11348-0 "History of Past illness Narrative"
* #11348-0 insert Zh(既往史)
* #8716-3 "Vital signs note"
* #8716-3 insert Zh(生命体征)
* #10160-0 "History of Medication use Narrative"
* #10160-0 insert Zh(用药史)
* #11450-4 "Problem list - Reported"
* #11450-4 insert Zh(问题列表)
* #46240-8 "History of Hospitalizations+Outpatient visits Narrative"
* #46240-8 insert Zh(就诊史)
* #85847-2 "Patient Care team information"
* #85847-2 insert Zh(服务团队信息)
* #48765-2 "Allergies and adverse reactions Document"
* #48765-2 insert Zh(过敏与不良反应)
* #2951-2 "Sodium [Moles/volume] in Serum or Plasma"
* #2951-2 insert Zh(血钠)
* #2075-0 "Chloride [Moles/volume] in Serum or Plasma"
* #2075-0 insert Zh(血氯)
* #20454-5 "Protein [Presence] in Urine by Test strip"
* #20454-5 insert Zh(尿蛋白)
* #25428-4 "Glucose [Presence] in Urine by Test strip"
* #25428-4 insert Zh(尿糖)
* #2514-8 "Ketones [Presence] in Urine by Test strip"
* #2514-8 insert Zh(尿酮体)
* #5794-3 "Hemoglobin [Presence] in Urine by Test strip"
* #5794-3 insert Zh(尿潜血)
* #59284-0 "Consent Document"
* #59284-0 insert Zh(知情同意书)
