Instance: mca-m12-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "上转到位率 / Up-referrals that arrived：逻辑 / Logic"
Description: "以 SQL（对指南视图的表）表达的指标逻辑。 The logic of the indicator as SQL over the tables of the guide's views."
* insert IndicatorLogic(m12, M12, [[上转到位率 / Up-referrals that arrived]])
