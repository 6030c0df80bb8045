Instance: mca-risk-factors
InstanceOf: Library
Usage: #definition
Title: "高血压危险因素 / Risk factors in hypertension"
Description: "高血压患者的心血管危险因素，及判定无此因素所必需的项目。 The risk factors of people with hypertension, and what must be known to say that there is none."
* insert Table(mca-risk-factors, risk-factors, McaRiskFactors, [[高血压危险因素 / Risk factors in hypertension]])
