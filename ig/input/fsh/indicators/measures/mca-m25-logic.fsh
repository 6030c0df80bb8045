Instance: mca-m25-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "随访覆盖率 / Managed persons not overdue：逻辑 / Logic"
Description: "以 SQL（对指南视图的表）表达的指标逻辑。 The logic of the indicator as SQL over the tables of the guide's views."
* insert IndicatorLogic(m25, M25, [[随访覆盖率 / Managed persons not overdue]])
