CodeSystem: McaProgrammeCS
Id: mca-programme
Title: "病种 / Programmes"
Description: "医联体管理的病种和人群。 The diseases and populations the alliance manages."
* insert OwnCodeSystem
* #htn "高血压"
* #htn insert En([[Hypertension]])
* #t2dm "2型糖尿病"
* #t2dm insert En([[Type 2 diabetes]])
* #copd "慢阻肺"
* #copd insert En([[COPD]])
* #chd "冠心病"
* #chd insert En([[Coronary heart disease]])
* #stroke "脑卒中"
* #stroke insert En([[Stroke]])
* #ckd "慢性肾病"
* #ckd insert En([[Chronic kidney disease]])
* #cancer "恶性肿瘤"
* #cancer insert En([[Cancer]])
* #dyslip "血脂异常"
* #dyslip insert En([[Dyslipidaemia]])
* #elderly "老年人健康管理"
* #elderly insert En([[Elderly health management]])
* #high-risk "高危人群"
* #high-risk insert En([[High-risk population]])
* #dialysis "血透"
* #dialysis insert En([[Haemodialysis]])
