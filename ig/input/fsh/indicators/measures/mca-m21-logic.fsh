Instance: mca-m21-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "基层就诊占比 / Share of visits in primary care：逻辑 / Logic"
Description: "指标逻辑：对指南视图的表的 SQL，以及 CQL。 The logic of the indicator as SQL over the tables of the guide's views, and as CQL."
* insert IndicatorLogic(m21, M21, [[基层就诊占比 / Share of visits in primary care]])
