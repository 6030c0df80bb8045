Instance: mca-m12-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "上转到位率 / Up-referrals that arrived：逻辑 / Logic"
Description: "指标逻辑：对指南视图的表的 SQL，以及 CQL。 The logic of the indicator as SQL over the tables of the guide's views, and as CQL."
* insert IndicatorLogic(m12, M12, [[上转到位率 / Up-referrals that arrived]])
