Instance: mca-m31-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "随访数据合格率 / Follow-ups without a data issue：逻辑 / Logic"
Description: "指标逻辑：对指南视图的表的 SQL，以及 CQL。 The logic of the indicator as SQL over the tables of the guide's views, and as CQL."
* insert IndicatorLogic(m31, M31, [[随访数据合格率 / Follow-ups without a data issue]])
