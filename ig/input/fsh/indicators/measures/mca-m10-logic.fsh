Instance: mca-m10-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "高危人群随访率 / High-risk persons followed up：逻辑 / Logic"
Description: "以 SQL（对指南视图的表）表达的指标逻辑。 The logic of the indicator as SQL over the tables of the guide's views."
* insert IndicatorLogic(m10, M10, [[高危人群随访率 / High-risk persons followed up]])
