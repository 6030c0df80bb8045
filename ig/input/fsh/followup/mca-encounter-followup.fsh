Profile: McaEncounterFollowUp
Parent: Encounter
Id: mca-encounter-followup
Title: "随访就诊 / Follow-up visit"
Description: "一次慢病随访：同一次随访可计入多个病种。 One chronic-disease follow-up; the same visit may count for several programmes."
* insert PublishedProfile
* extension contains
    FollowupStatus named followupStatus 0..1 MS and
    NoVisitReason named noVisitReason 0..1 and
    FollowupOutcome named outcome 0..1 and
    PharmService named pharmService 0..* and
    NextVisitDate named nextVisitDate 0..1 MS
* identifier 1..1 MS
* identifier.system 1..1
* identifier.value 1..1
* identifier.assigner MS
* identifier ^short = "随访编号：来源系统给出的唯一编号 / Follow-up number, unique in the source system"
* status from McaFollowupEncounterStatusVS (required)
* class from McaFollowupClassVS (required)
* type 1..1 MS
* type from McaVisitWayVS (required)
* serviceType 1..1 MS
* serviceType from McaProgrammeVS (required)
* serviceType.coding 1..*
* serviceType.coding from McaProgrammeVS (required)
* serviceType ^short = "管理病种，每个病种一个 coding / Programmes, one coding each"
* subject 1..1 MS
* subject only Reference(McaPatient)
* episodeOfCare 1..* MS
* episodeOfCare only Reference(McaEnrolment)
* participant 1..* MS
* participant.individual 1..1
* participant.individual only Reference(McaPractitionerRole or McaPractitioner)
* period 1..1
* period.start 1..1 MS
* serviceProvider 1..1 MS
* serviceProvider only Reference(McaOrganization)
