Instance: mca-m29-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "家庭药师服务率 / Persons served by a family pharmacist：逻辑 / Logic"
Description: "以 SQL（对指南视图的表）表达的指标逻辑。 The logic of the indicator as SQL over the tables of the guide's views."
* insert IndicatorLogic(m29, M29, [[家庭药师服务率 / Persons served by a family pharmacist]])
