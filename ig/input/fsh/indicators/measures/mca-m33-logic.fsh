Instance: mca-m33-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "异常检出率 / Abnormal findings in support centres：逻辑 / Logic"
Description: "以 SQL（对指南视图的表）表达的指标逻辑。 The logic of the indicator as SQL over the tables of the guide's views."
* insert IndicatorLogic(m33, M33, [[异常检出率 / Abnormal findings in support centres]])
