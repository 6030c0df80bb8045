Instance: mca-m13b-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "下转人次 / Number of down-referrals：逻辑 / Logic"
Description: "以 SQL（对指南视图的表）表达的指标逻辑。 The logic of the indicator as SQL over the tables of the guide's views."
* insert IndicatorLogic(m13b, M13b, [[下转人次 / Number of down-referrals]])
