Instance: mca-m06-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "血压血糖双达标率 / Pressure and glucose both at target：逻辑 / Logic"
Description: "指标逻辑：对指南视图的表的 SQL，以及 CQL。 The logic of the indicator as SQL over the tables of the guide's views, and as CQL."
* insert IndicatorLogic(m06, M06, [[血压血糖双达标率 / Pressure and glucose both at target]])
