Instance: mca-m33-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "异常检出率 / Abnormal findings in support centres：逻辑 / Logic"
Description: "指标逻辑：对指南视图的表的 SQL，以及 CQL。 The logic of the indicator as SQL over the tables of the guide's views, and as CQL."
* insert IndicatorLogic(m33, M33, [[异常检出率 / Abnormal findings in support centres]])
