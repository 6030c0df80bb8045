Instance: mca-m03-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "2型糖尿病规范管理率 / Type 2 diabetes managed by the norm：逻辑 / Logic"
Description: "指标逻辑：对指南视图的表的 SQL，以及 CQL。 The logic of the indicator as SQL over the tables of the guide's views, and as CQL."
* insert IndicatorLogic(m03, M03, [[2型糖尿病规范管理率 / Type 2 diabetes managed by the norm]])
