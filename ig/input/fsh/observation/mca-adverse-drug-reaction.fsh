Profile: McaAdverseDrugReaction
Parent: McaObservation
Id: mca-adverse-drug-reaction
Title: "药物不良反应 / Adverse drug reaction"
Description: "有无药物不良反应；描述放在 note。 Whether there was an adverse drug reaction; its description stands in note."
* insert PublishedProfile
* insert CategoryIs(therapy)
* insert CodeIs(McaObservationCS#adr)
* insert NationalElement(DE06.00.130.00)
* value[x] only boolean
* value[x] MS
* note MS
* component 0..0
