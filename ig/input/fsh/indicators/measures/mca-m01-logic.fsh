Instance: mca-m01-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "高血压规范管理率 / Hypertension managed by the norm：逻辑 / Logic"
Description: "以 SQL（对指南视图的表）表达的指标逻辑。 The logic of the indicator as SQL over the tables of the guide's views."
* insert IndicatorLogic(m01, M01, [[高血压规范管理率 / Hypertension managed by the norm]])
