Instance: mca-m16-logic
InstanceOf: McaLibrary
Usage: #definition
Title: "下转后14天随访率 / Follow-up within 14 days of a down-referral：逻辑 / Logic"
Description: "以 SQL（对指南视图的表）表达的指标逻辑。 The logic of the indicator as SQL over the tables of the guide's views."
* insert IndicatorLogic(m16, M16, [[下转后14天随访率 / Follow-up within 14 days of a down-referral]])
