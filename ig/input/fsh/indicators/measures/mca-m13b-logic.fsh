Instance: mca-m13b-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "下转人次 / Number of down-referrals：逻辑 / Logic"
Description: "指标逻辑：对指南视图的表的 SQL，以及 CQL。 The logic of the indicator as SQL over the tables of the guide's views, and as CQL."
* insert IndicatorLogic(m13b, M13b, [[下转人次 / Number of down-referrals]])
