Instance: mca-m18-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "签约覆盖率 / Residents with a contract：逻辑 / Logic"
Description: "以 SQL（对指南视图的表）表达的指标逻辑。 The logic of the indicator as SQL over the tables of the guide's views."
* insert IndicatorLogic(m18, M18, [[签约覆盖率 / Residents with a contract]])
