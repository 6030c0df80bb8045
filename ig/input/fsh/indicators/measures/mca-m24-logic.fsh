Instance: mca-m24-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "居民满意度 / Satisfaction of residents：逻辑 / Logic"
Description: "以 SQL（对指南视图的表）表达的指标逻辑。 The logic of the indicator as SQL over the tables of the guide's views."
* insert IndicatorLogic(m24, M24, [[居民满意度 / Satisfaction of residents]])
