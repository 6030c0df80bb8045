CodeSystem: McaObservationCS
Id: mca-observation
Title: "观察项目 / Local observation codes"
Description: "没有确定 LOINC 编码的随访观察项目。 Follow-up observations for which no LOINC code is certain."
* insert OwnCodeSystem
* #followup-eval "随访评价结果"
* #followup-eval insert En([[Follow-up evaluation]])
* #next-action "下一步管理措施"
* #next-action insert En([[Next action]])
* #programme "管理病种"
* #programme insert En([[Programme that the observation speaks of]])
* #symptom "症状"
* #symptom insert En([[Symptom]])
* #psych-adjust "心理调整"
* #psych-adjust insert En([[Psychological adjustment]])
* #compliance "遵医行为"
* #compliance insert En([[Compliance behaviour]])
* #med-adherence "服药依从性"
* #med-adherence insert En([[Medication adherence]])
* #adr "药物不良反应"
* #adr insert En([[Adverse drug reaction]])
* #hypoglycaemia "低血糖反应"
* #hypoglycaemia insert En([[Hypoglycaemic reactions]])
* #alcohol-liang-d "日饮酒量(两)"
* #alcohol-liang-d insert En([[Alcohol per day in liang]])
* #salt "摄盐量分级"
* #salt insert En([[Salt intake grade]])
* #staple-food-g-d "日主食量(克)"
* #staple-food-g-d insert En([[Staple food per day in grams]])
* #exercise-wk "每周运动次数"
* #exercise-wk insert En([[Exercise sessions per week]])
* #exercise-min "每次运动分钟数"
* #exercise-min insert En([[Minutes per exercise session]])
* #foot-pulse "足背动脉搏动"
* #foot-pulse insert En([[Dorsalis pedis pulse]])
* #edema "下肢水肿"
* #edema insert En([[Lower limb oedema]])
* #cyanosis "口唇紫绀"
* #cyanosis insert En([[Cyanosis of the lips]])
* #oxygen-home-h "家庭氧疗每日小时数"
* #oxygen-home-h insert En([[Home oxygen hours per day]])
* #niv-use "无创呼吸机使用"
* #niv-use insert En([[Use of non-invasive ventilation]])
* #fev1-predicted "FEV1占预计值百分比"
* #fev1-predicted insert En([[FEV1 percent of predicted]])
* #selfcare "老年人生活自理能力评分"
* #selfcare insert En([[Self-care score of the elderly]])
* #cat "慢阻肺评估测试评分"
* #cat insert En([[COPD assessment test score]])
* #mmrc "改良呼吸困难分级"
* #mmrc insert En([[Modified MRC dyspnoea grade]])
* #satisfaction "满意度"
* #satisfaction insert En([[Satisfaction]])
* #tcm-constitution "中医体质"
* #tcm-constitution insert En([[Constitution in Chinese medicine]])
* #eq5d-index "EQ-5D-5L健康效用值"
* #eq5d-index insert En([[EQ-5D-5L index]])
* #eq5d-vas "EQ-5D健康自评分"
* #eq5d-vas insert En([[EQ-5D visual analogue scale]])
