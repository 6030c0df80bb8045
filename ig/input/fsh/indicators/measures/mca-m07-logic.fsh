Instance: mca-m07-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "慢阻肺规范管理率 / COPD managed by the norm：逻辑 / Logic"
Description: "指标逻辑：对指南视图的表的 SQL，以及 CQL。 The logic of the indicator as SQL over the tables of the guide's views, and as CQL."
* insert IndicatorLogic(m07, M07, [[慢阻肺规范管理率 / COPD managed by the norm]])
