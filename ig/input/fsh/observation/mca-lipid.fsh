Profile: McaLipid
Parent: McaObservation
Id: mca-lipid
Title: "血脂 / Lipid"
Description: "一项血脂，单位 mmol/L。 One lipid in mmol/L."
* insert PublishedProfile
* obeys mca-range-lipids
* insert CategoryIs(laboratory)
* code from McaLipidCodesVS (required)
* insert Measured(mmol/L)
