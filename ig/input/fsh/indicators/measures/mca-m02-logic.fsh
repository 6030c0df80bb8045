Instance: mca-m02-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "血压控制率 / Blood pressure control：逻辑 / Logic"
Description: "以 SQL（对指南视图的表）表达的指标逻辑。 The logic of the indicator as SQL over the tables of the guide's views."
* insert IndicatorLogic(m02, M02, [[血压控制率 / Blood pressure control]])
