Instance: mca-m32-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "重点患者管理率 / Key-tier patients seen in time：逻辑 / Logic"
Description: "指标逻辑：对指南视图的表的 SQL，以及 CQL。 The logic of the indicator as SQL over the tables of the guide's views, and as CQL."
* insert IndicatorLogic(m32, M32, [[重点患者管理率 / Key-tier patients seen in time]])
