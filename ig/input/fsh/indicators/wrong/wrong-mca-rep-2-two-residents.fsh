Instance: wrong-mca-rep-2-two-residents
InstanceOf: McaMeasureReportIndividual
Usage: #example
Title: "个人报告两人 / Two residents in one report"
Description: "个人报告的人群里有两人。 The report of one resident counts two."
* insert ManagedIn2025(individual)
* subject = Reference(exa-patient-zhang-jianguo)
* insert CountedInGroup(0, initial-population, 2)
