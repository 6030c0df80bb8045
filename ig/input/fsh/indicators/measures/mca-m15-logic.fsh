Instance: mca-m15-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "绿色通道时限达标率 / Green channel within its time limit：逻辑 / Logic"
Description: "以 SQL（对指南视图的表）表达的指标逻辑。 The logic of the indicator as SQL over the tables of the guide's views."
* insert IndicatorLogic(m15, M15, [[绿色通道时限达标率 / Green channel within its time limit]])
