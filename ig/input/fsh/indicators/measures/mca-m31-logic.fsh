Instance: mca-m31-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "随访数据合格率 / Follow-ups without a data issue：逻辑 / Logic"
Description: "以 SQL（对指南视图的表）表达的指标逻辑。 The logic of the indicator as SQL over the tables of the guide's views."
* insert IndicatorLogic(m31, M31, [[随访数据合格率 / Follow-ups without a data issue]])
