Instance: mca-m09-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "高危人群发现率 / High-risk persons found：逻辑 / Logic"
Description: "指标逻辑：对指南视图的表的 SQL，以及 CQL。 The logic of the indicator as SQL over the tables of the guide's views, and as CQL."
* insert IndicatorLogic(m09, M09, [[高危人群发现率 / High-risk persons found]])
