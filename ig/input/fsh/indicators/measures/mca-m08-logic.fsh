Instance: mca-m08-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "多病共患随访覆盖率 / Follow-up of several diseases in one form：逻辑 / Logic"
Description: "以 SQL（对指南视图的表）表达的指标逻辑。 The logic of the indicator as SQL over the tables of the guide's views."
* insert IndicatorLogic(m08, M08, [[多病共患随访覆盖率 / Follow-up of several diseases in one form]])
