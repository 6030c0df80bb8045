Instance: mca-m13-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "下转率 / Down-referrals of discharged patients：逻辑 / Logic"
Description: "以 SQL（对指南视图的表）表达的指标逻辑。 The logic of the indicator as SQL over the tables of the guide's views."
* insert IndicatorLogic(m13, M13, [[下转率 / Down-referrals of discharged patients]])
