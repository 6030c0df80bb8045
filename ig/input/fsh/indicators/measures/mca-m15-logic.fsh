Instance: mca-m15-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "绿色通道时限达标率 / Green channel within its time limit：逻辑 / Logic"
Description: "指标逻辑：对指南视图的表的 SQL，以及 CQL。 The logic of the indicator as SQL over the tables of the guide's views, and as CQL."
* insert IndicatorLogic(m15, M15, [[绿色通道时限达标率 / Green channel within its time limit]])
