Instance: mca-m28-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "延伸处方合规率 / Extensions with an assessment：逻辑 / Logic"
Description: "指标逻辑：对指南视图的表的 SQL，以及 CQL。 The logic of the indicator as SQL over the tables of the guide's views, and as CQL."
* insert IndicatorLogic(m28, M28, [[延伸处方合规率 / Extensions with an assessment]])
