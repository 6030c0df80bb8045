Instance: mca-m04-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "血糖控制率 / Glucose control：逻辑 / Logic"
Description: "指标逻辑：对指南视图的表的 SQL，以及 CQL。 The logic of the indicator as SQL over the tables of the guide's views, and as CQL."
* insert IndicatorLogic(m04, M04, [[血糖控制率 / Glucose control]])
