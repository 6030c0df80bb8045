Instance: mca-m23-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "慢病基层就诊率 / Visits for chronic diseases in primary care：逻辑 / Logic"
Description: "指标逻辑：对指南视图的表的 SQL，以及 CQL。 The logic of the indicator as SQL over the tables of the guide's views, and as CQL."
* insert IndicatorLogic(m23, M23, [[慢病基层就诊率 / Visits for chronic diseases in primary care]])
