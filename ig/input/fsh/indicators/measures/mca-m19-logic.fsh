Instance: mca-m19-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "重点人群签约率 / Priority groups with a contract：逻辑 / Logic"
Description: "指标逻辑：对指南视图的表的 SQL，以及 CQL。 The logic of the indicator as SQL over the tables of the guide's views, and as CQL."
* insert IndicatorLogic(m19, M19, [[重点人群签约率 / Priority groups with a contract]])
