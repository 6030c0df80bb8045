Extension: StockedBy
Id: stocked-by
Title: "备药机构 / Stocked by"
Description: "备有该药或执行该目录的机构。 An organisation that stocks the medicine, or that follows the formulary."
Context: MedicationKnowledge, List
* insert Published
* value[x] 1..1
* value[x] only Reference(McaOrganization)
