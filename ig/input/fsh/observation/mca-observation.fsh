Profile: McaObservation
Parent: Observation
Id: mca-observation
Title: "观察 / Observation"
Description: "慢病管理中一切观察的共同要求；没有专门规范的项目直接使用本规范。 What every observation in chronic-disease care has in common; items without a profile of their own use this one."
* insert PublishedProfile
* obeys mca-obs-1 and mca-obs-2 and mca-obs-3
* extension contains
    CollectionPlace named collectionPlace 0..1 MS and
    ObservationSource named source 0..1 MS and
    ValueOriginal named valueOriginal 0..1 and
    DataQualityFlag named dataQualityFlag 0..* and
    SourceFormVersion named sourceFormVersion 0..1
* identifier MS
* status from McaObservationStatusVS (required)
* category 1..*
* category from McaObservationCategoryVS (required)
* code MS
* code.coding 1..*
* subject 1..1 MS
* subject only Reference(McaPatient)
* encounter only Reference(McaEncounterFollowUp or McaEncounterClinical)
* effective[x] 1..1 MS
* effective[x] only dateTime
* performer 1..* MS
* performer only Reference(McaPractitionerRole or McaPractitioner or McaOrganization or McaPatient)
* dataAbsentReason MS
* interpretation 0..1
* derivedFrom only Reference(McaFollowUpResponse or McaObservation or DocumentReference)
