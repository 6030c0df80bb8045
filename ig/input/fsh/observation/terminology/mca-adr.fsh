CodeSystem: McaAdrCS
Id: mca-adr
Title: "药物不良反应标志 / Adverse drug reaction answer"
Description: "随访表「药物不良反应」一栏的代码。 Codes of the adverse drug reaction field on the follow-up forms."
* insert OwnCodeSystem
* #1 "无"
* #1 insert En([[None]])
* #2 "有"
* #2 insert En([[Present]])
