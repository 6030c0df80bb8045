Profile: McaFormulary
Parent: List
Id: mca-formulary
Title: "慢病药品目录 / Formulary"
Description: "医联体统一的慢病药品目录；下转时据此提示接收机构未备的药品。 The alliance’s formulary for chronic diseases; a down-referral is warned of what the receiving organisation does not stock."
* insert PublishedProfile
* extension contains StockedBy named stockedBy 0..* MS
* identifier MS
* status MS
* mode = #working
* source only Reference(McaPractitionerRole)
* source MS
* source ^short = "目录由谁发布；其机构维护目录 / Who publishes it; the organisation keeps it up"
* title 1..1 MS
* code 1..1 MS
* code from McaListKindVS (required)
* code = McaListKindCS#formulary
* date 1..1 MS
* entry 1..* MS
* entry.item only Reference(McaMedicationKnowledge or Medication)
* obeys mca-for-1
