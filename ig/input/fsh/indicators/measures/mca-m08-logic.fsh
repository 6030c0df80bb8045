Instance: mca-m08-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "多病共患随访覆盖率 / Follow-up of several diseases in one form：逻辑 / Logic"
Description: "指标逻辑：对指南视图的表的 SQL，以及 CQL。 The logic of the indicator as SQL over the tables of the guide's views, and as CQL."
* insert IndicatorLogic(m08, M08, [[多病共患随访覆盖率 / Follow-up of several diseases in one form]])
