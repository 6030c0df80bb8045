Instance: mca-m32-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "重点患者管理率 / Key-tier patients seen in time：逻辑 / Logic"
Description: "以 SQL（对指南视图的表）表达的指标逻辑。 The logic of the indicator as SQL over the tables of the guide's views."
* insert IndicatorLogic(m32, M32, [[重点患者管理率 / Key-tier patients seen in time]])
