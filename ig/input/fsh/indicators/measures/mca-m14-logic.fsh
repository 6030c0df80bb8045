Instance: mca-m14-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "转诊响应时长 / Time until a referral is accepted：逻辑 / Logic"
Description: "指标逻辑：对指南视图的表的 SQL，以及 CQL。 The logic of the indicator as SQL over the tables of the guide's views, and as CQL."
* insert IndicatorLogic(m14, M14, [[转诊响应时长 / Time until a referral is accepted]])
