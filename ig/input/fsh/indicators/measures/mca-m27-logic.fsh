Instance: mca-m27-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "长处方覆盖率 / Persons with a long prescription：逻辑 / Logic"
Description: "以 SQL（对指南视图的表）表达的指标逻辑。 The logic of the indicator as SQL over the tables of the guide's views."
* insert IndicatorLogic(m27, M27, [[长处方覆盖率 / Persons with a long prescription]])
