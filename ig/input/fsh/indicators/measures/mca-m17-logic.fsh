Instance: mca-m17-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "档案使用率 / Records in use：逻辑 / Logic"
Description: "以 SQL（对指南视图的表）表达的指标逻辑。 The logic of the indicator as SQL over the tables of the guide's views."
* insert IndicatorLogic(m17, M17, [[档案使用率 / Records in use]])
