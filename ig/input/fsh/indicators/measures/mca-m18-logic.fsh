Instance: mca-m18-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "签约覆盖率 / Residents with a contract：逻辑 / Logic"
Description: "指标逻辑：对指南视图的表的 SQL，以及 CQL。 The logic of the indicator as SQL over the tables of the guide's views, and as CQL."
* insert IndicatorLogic(m18, M18, [[签约覆盖率 / Residents with a contract]])
