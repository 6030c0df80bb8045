Instance: mca-m27-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "长处方覆盖率 / Persons with a long prescription：逻辑 / Logic"
Description: "指标逻辑：对指南视图的表的 SQL，以及 CQL。 The logic of the indicator as SQL over the tables of the guide's views, and as CQL."
* insert IndicatorLogic(m27, M27, [[长处方覆盖率 / Persons with a long prescription]])
