Instance: mca-risk-levels
InstanceOf: Library
Usage: #definition
Title: "心血管危险分层表 / Table of cardiovascular risk"
Description: "血压分级与危险因素、病史对应的危险分层。 The risk level by the grade of pressure and the risk factors and history."
* insert Table(mca-risk-levels, risk-levels, McaRiskLevels, [[心血管危险分层表 / Table of cardiovascular risk]])
