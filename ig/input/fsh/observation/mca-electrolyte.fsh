Profile: McaElectrolyte
Parent: McaObservation
Id: mca-electrolyte
Title: "电解质 / Electrolyte"
Description: "一项电解质，单位 mmol/L。 One electrolyte in mmol/L."
* insert PublishedProfile
* obeys mca-range-electrolyte and mca-range-electrolyte-soft
* insert CategoryIs(laboratory)
* code from McaElectrolyteCodesVS (required)
* insert Measured(mmol/L)
