Profile: McaImmunization
Parent: Immunization
Id: mca-immunization
Title: "预防接种 / Immunisation"
Description: "慢病患者的流感、肺炎球菌与新冠疫苗接种；批号可不填。 The influenza, pneumococcal and COVID-19 immunisations of chronic patients; the lot number is optional."
* insert PublishedProfile
* identifier MS
* status MS
* vaccineCode MS
* vaccineCode from McaVaccineVS (extensible)
* patient MS
* patient only Reference(McaPatient)
* encounter only Reference(McaEncounterFollowUp or McaEncounterClinical)
* occurrence[x] only dateTime
* occurrence[x] MS
* primarySource MS
* lotNumber MS
* performer MS
* performer.actor only Reference(McaPractitionerRole or McaPractitioner or McaOrganization)
* obeys mca-imm-1
