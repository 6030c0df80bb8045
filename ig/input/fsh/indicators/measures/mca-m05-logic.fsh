Instance: mca-m05-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "糖化血红蛋白达标率 / HbA1c at target：逻辑 / Logic"
Description: "指标逻辑：对指南视图的表的 SQL，以及 CQL。 The logic of the indicator as SQL over the tables of the guide's views, and as CQL."
* insert IndicatorLogic(m05, M05, [[糖化血红蛋白达标率 / HbA1c at target]])
