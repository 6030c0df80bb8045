CodeSystem: McaRiskMethodCS
Id: mca-risk-method
Title: "风险评估方法 / Risk methods"
Description: "风险评估所用的方法和版本。 The methods of risk assessment and their editions."
* insert OwnCodeSystem
* #htn-stratification-2018 "高血压心血管危险分层（2018年指南）"
* #htn-stratification-2018 insert En([[Hypertension risk stratification, guideline of 2018]])
* #high-risk-screen-2017 "高危人群筛查（2017年规范）"
* #high-risk-screen-2017 insert En([[High-risk screening, norm of 2017]])
* #high-risk-screen-2025 "高危人群筛查（2025年指南）"
* #high-risk-screen-2025 insert En([[High-risk screening, guideline of 2025]])
* #framingham-local "Framingham 评分（本地校准）"
* #framingham-local insert En([[Framingham score, locally calibrated]])
* #china-par "China-PAR 模型"
* #china-par insert En([[China-PAR model]])
* #diabetes-score "中国糖尿病风险评分"
* #diabetes-score insert En([[Diabetes risk score]])
* #copd-sq "慢阻肺筛查问卷"
* #copd-sq insert En([[COPD screening questionnaire]])
