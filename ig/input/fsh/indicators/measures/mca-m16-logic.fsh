Instance: mca-m16-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "下转后14天随访率 / Follow-up within 14 days of a down-referral：逻辑 / Logic"
Description: "指标逻辑：对指南视图的表的 SQL，以及 CQL。 The logic of the indicator as SQL over the tables of the guide's views, and as CQL."
* insert IndicatorLogic(m16, M16, [[下转后14天随访率 / Follow-up within 14 days of a down-referral]])
