Instance: mca-m26-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "老年人健康管理率 / Elderly examined：逻辑 / Logic"
Description: "指标逻辑：对指南视图的表的 SQL，以及 CQL。 The logic of the indicator as SQL over the tables of the guide's views, and as CQL."
* insert IndicatorLogic(m26, M26, [[老年人健康管理率 / Elderly examined]])
