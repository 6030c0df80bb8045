Instance: mca-m02b-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "血压控制率(<140/90，不分年龄) / Blood pressure control below 140/90 at any age：逻辑 / Logic"
Description: "指标逻辑：对指南视图的表的 SQL，以及 CQL。 The logic of the indicator as SQL over the tables of the guide's views, and as CQL."
* insert IndicatorLogic(m02b, M02b, [[血压控制率(<140/90，不分年龄) / Blood pressure control below 140/90 at any age]])
