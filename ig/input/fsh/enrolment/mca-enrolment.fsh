Profile: McaEnrolment
Parent: EpisodeOfCare
Id: mca-enrolment
Title: "专项管理档案 / Programme enrolment"
Description: "居民纳入一个病种管理的专项档案；同一居民同一病种只有一份在管（由服务器保证）。在管为 active，注销核实中为 onhold，已注销为 finished，误建为 entered-in-error。 A resident’s enrolment in one disease programme; the server keeps one active enrolment for each resident and programme. Managed is active, cancellation under review is onhold, cancelled is finished, opened by mistake is entered-in-error."
* insert PublishedProfile
* obeys mca-eoc-1 and mca-eoc-2
* extension contains
    ManagementTier named managementTier 1..1 MS and
    TierDate named tierDate 0..1 and
    TierHistory named tierHistory 0..* and
    RiskLevel named riskLevel 0..1 and
    ControlGroup named controlGroup 0..1 and
    DetectionSource named detectionSource 0..1 and
    DiagnosisDate named diagnosisDate 0..1 and
    CancellationReason named cancellationReason 0..1 and
    NextVisitDate named nextVisitDate 0..1 and
    EstimatedFollowupInterval named estimatedFollowupInterval 0..1
* identifier 1..*
* identifier.value 1..1
* identifier ^short = "专项档案号 / Programme file number"
* status ^short = "正常、注销核实中、已注销、误建 / Managed, under review, cancelled, mistake"
* type 1..1
* type from McaProgrammeVS (required)
* type ^short = "病种 / Programme"
* diagnosis 1..*
* diagnosis.condition only Reference(McaCondition)
* diagnosis.role = $DiagnosisRole#CC
* diagnosis.role ^short = "主诊断 / Chief diagnosis"
* patient only Reference(McaPatient)
* managingOrganization 1..1
* managingOrganization only Reference(McaOrganization)
* managingOrganization ^short = "管理机构 / Managing organisation"
* period 1..1
* period.start 1..1
* period.start ^short = "纳入管理日期 / Date of enrolment"
* careManager 1..1 MS
* careManager only Reference(McaPractitioner or McaPractitionerRole)
* careManager ^short = "责任医生 / Responsible doctor"
* team only Reference(McaCareTeam)
