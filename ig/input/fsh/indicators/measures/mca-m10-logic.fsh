Instance: mca-m10-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "高危人群随访率 / High-risk persons followed up：逻辑 / Logic"
Description: "指标逻辑：对指南视图的表的 SQL，以及 CQL。 The logic of the indicator as SQL over the tables of the guide's views, and as CQL."
* insert IndicatorLogic(m10, M10, [[高危人群随访率 / High-risk persons followed up]])
