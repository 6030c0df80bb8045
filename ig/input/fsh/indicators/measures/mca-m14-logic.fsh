Instance: mca-m14-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "转诊响应时长 / Time until a referral is accepted：逻辑 / Logic"
Description: "以 SQL（对指南视图的表）表达的指标逻辑。 The logic of the indicator as SQL over the tables of the guide's views."
* insert IndicatorLogic(m14, M14, [[转诊响应时长 / Time until a referral is accepted]])
