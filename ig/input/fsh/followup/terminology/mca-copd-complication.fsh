CodeSystem: McaCopdComplicationCS
Id: mca-copd-complication
Title: "慢阻肺合并症 / Conditions beside COPD"
Description: "慢阻肺随访所问的合并症。 Conditions asked about at a COPD follow-up."
* insert OwnCodeSystem
* #infection "感染"
* #infection insert En([[Infection]])
* #lung-cancer "肺癌"
* #lung-cancer insert En([[Lung cancer]])
* #other "其他"
* #other insert En([[Other]])
