Instance: mca-m03-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "2型糖尿病规范管理率 / Type 2 diabetes managed by the norm：逻辑 / Logic"
Description: "以 SQL（对指南视图的表）表达的指标逻辑。 The logic of the indicator as SQL over the tables of the guide's views."
* insert IndicatorLogic(m03, M03, [[2型糖尿病规范管理率 / Type 2 diabetes managed by the norm]])
