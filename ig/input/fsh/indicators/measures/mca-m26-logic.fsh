Instance: mca-m26-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "老年人健康管理率 / Elderly examined：逻辑 / Logic"
Description: "以 SQL（对指南视图的表）表达的指标逻辑。 The logic of the indicator as SQL over the tables of the guide's views."
* insert IndicatorLogic(m26, M26, [[老年人健康管理率 / Elderly examined]])
