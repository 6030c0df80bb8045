Instance: mca-m22-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "县域内就诊率 / Visits within the county：逻辑 / Logic"
Description: "指标逻辑：对指南视图的表的 SQL，以及 CQL。 The logic of the indicator as SQL over the tables of the guide's views, and as CQL."
* insert IndicatorLogic(m22, M22, [[县域内就诊率 / Visits within the county]])
