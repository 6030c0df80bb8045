Instance: mca-m22-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "县域内就诊率 / Visits within the county：逻辑 / Logic"
Description: "以 SQL（对指南视图的表）表达的指标逻辑。 The logic of the indicator as SQL over the tables of the guide's views."
* insert IndicatorLogic(m22, M22, [[县域内就诊率 / Visits within the county]])
