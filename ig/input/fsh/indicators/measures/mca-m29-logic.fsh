Instance: mca-m29-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "家庭药师服务率 / Persons served by a family pharmacist：逻辑 / Logic"
Description: "指标逻辑：对指南视图的表的 SQL，以及 CQL。 The logic of the indicator as SQL over the tables of the guide's views, and as CQL."
* insert IndicatorLogic(m29, M29, [[家庭药师服务率 / Persons served by a family pharmacist]])
