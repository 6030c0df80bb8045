Instance: mca-m11-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "上转2周追踪率 / Up-referrals tracked within two weeks：逻辑 / Logic"
Description: "以 SQL（对指南视图的表）表达的指标逻辑。 The logic of the indicator as SQL over the tables of the guide's views."
* insert IndicatorLogic(m11, M11, [[上转2周追踪率 / Up-referrals tracked within two weeks]])
