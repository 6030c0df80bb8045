Instance: mca-m34-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "三师共管覆盖率 / Patients with a team of three：逻辑 / Logic"
Description: "指标逻辑：对指南视图的表的 SQL，以及 CQL。 The logic of the indicator as SQL over the tables of the guide's views, and as CQL."
* insert IndicatorLogic(m34, M34, [[三师共管覆盖率 / Patients with a team of three]])
