Instance: mca-m11-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "上转2周追踪率 / Up-referrals tracked within two weeks：逻辑 / Logic"
Description: "指标逻辑：对指南视图的表的 SQL，以及 CQL。 The logic of the indicator as SQL over the tables of the guide's views, and as CQL."
* insert IndicatorLogic(m11, M11, [[上转2周追踪率 / Up-referrals tracked within two weeks]])
