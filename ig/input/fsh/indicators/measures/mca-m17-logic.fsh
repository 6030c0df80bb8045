Instance: mca-m17-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "档案使用率 / Records in use：逻辑 / Logic"
Description: "指标逻辑：对指南视图的表的 SQL，以及 CQL。 The logic of the indicator as SQL over the tables of the guide's views, and as CQL."
* insert IndicatorLogic(m17, M17, [[档案使用率 / Records in use]])
