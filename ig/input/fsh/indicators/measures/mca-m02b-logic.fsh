Instance: mca-m02b-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "血压控制率(<140/90，不分年龄) / Blood pressure control below 140/90 at any age：逻辑 / Logic"
Description: "以 SQL（对指南视图的表）表达的指标逻辑。 The logic of the indicator as SQL over the tables of the guide's views."
* insert IndicatorLogic(m02b, M02b, [[血压控制率(<140/90，不分年龄) / Blood pressure control below 140/90 at any age]])
