Instance: mca-m02-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "血压控制率 / Blood pressure control：逻辑 / Logic"
Description: "指标逻辑：对指南视图的表的 SQL，以及 CQL。 The logic of the indicator as SQL over the tables of the guide's views, and as CQL."
* insert IndicatorLogic(m02, M02, [[血压控制率 / Blood pressure control]])
