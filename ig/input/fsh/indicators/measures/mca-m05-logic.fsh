Instance: mca-m05-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "糖化血红蛋白达标率 / HbA1c at target：逻辑 / Logic"
Description: "以 SQL（对指南视图的表）表达的指标逻辑。 The logic of the indicator as SQL over the tables of the guide's views."
* insert IndicatorLogic(m05, M05, [[糖化血红蛋白达标率 / HbA1c at target]])
