Instance: mca-m20-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "续签率 / Contracts renewed：逻辑 / Logic"
Description: "指标逻辑：对指南视图的表的 SQL，以及 CQL。 The logic of the indicator as SQL over the tables of the guide's views, and as CQL."
* insert IndicatorLogic(m20, M20, [[续签率 / Contracts renewed]])
