Instance: mca-m25-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "随访覆盖率 / Managed persons not overdue：逻辑 / Logic"
Description: "指标逻辑：对指南视图的表的 SQL，以及 CQL。 The logic of the indicator as SQL over the tables of the guide's views, and as CQL."
* insert IndicatorLogic(m25, M25, [[随访覆盖率 / Managed persons not overdue]])
