Instance: mca-m13-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "下转率 / Down-referrals of discharged patients：逻辑 / Logic"
Description: "指标逻辑：对指南视图的表的 SQL，以及 CQL。 The logic of the indicator as SQL over the tables of the guide's views, and as CQL."
* insert IndicatorLogic(m13, M13, [[下转率 / Down-referrals of discharged patients]])
