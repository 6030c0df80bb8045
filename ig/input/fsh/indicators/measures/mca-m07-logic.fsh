Instance: mca-m07-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "慢阻肺规范管理率 / COPD managed by the norm：逻辑 / Logic"
Description: "以 SQL（对指南视图的表）表达的指标逻辑。 The logic of the indicator as SQL over the tables of the guide's views."
* insert IndicatorLogic(m07, M07, [[慢阻肺规范管理率 / COPD managed by the norm]])
