Instance: mca-m20-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "续签率 / Contracts renewed：逻辑 / Logic"
Description: "以 SQL（对指南视图的表）表达的指标逻辑。 The logic of the indicator as SQL over the tables of the guide's views."
* insert IndicatorLogic(m20, M20, [[续签率 / Contracts renewed]])
