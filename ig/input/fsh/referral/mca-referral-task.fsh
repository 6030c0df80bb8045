Profile: McaReferralTask
Parent: Task
Id: mca-referral-task
Title: "转诊任务 / Referral task"
Description: "转诊的执行：由协同服务器保管、接收方推进；状态变更只能按转诊状态表进行。 The fulfilment of a referral, kept by the coordinating server and driven by the receiving side; its status moves only along the referral table."
* insert PublishedProfile
* extension contains SlaDue named slaDue 0..1 MS and RedirectOf named redirectOf 0..1 MS
* insert TaskOfReferral
* identifier MS
* partOf only Reference(McaReferralTask)
* businessStatus 1..1 MS
* businessStatus from McaReferralBusinessStatusVS (required)
* priority MS
* code 1..1 MS
* code = McaTaskCodeCS#referral-fulfil
* focus only Reference(McaReferralRequest)
* owner ^comment = "自接收（accepted）起必填。 Needed from acceptance on."
* executionPeriod MS
* executionPeriod ^comment = "start为到诊，end为结束。 start is the arrival, end the completion."
* input MS
* input ^slicing.discriminator.type = #pattern
* input ^slicing.discriminator.path = "type"
* input ^slicing.rules = #open
* input contains referralDocument 0..* and consent 0..* and preferredTime 0..1 and additionalInfo 0..*
* input[referralDocument].type = McaTaskInputCS#referral-document
* input[referralDocument].value[x] only Reference(McaReferralDocument or McaDischargeSummary or McaDocumentReference)
* input[consent].type = McaTaskInputCS#consent
* input[consent].value[x] only Reference(Consent)
* input[preferredTime].type = McaTaskInputCS#preferred-time
* input[preferredTime].value[x] only Period or dateTime
* input[additionalInfo].type = McaTaskInputCS#additional-info
* output MS
* output ^slicing.discriminator.type = #pattern
* output ^slicing.discriminator.path = "type"
* output ^slicing.rules = #open
* output contains appointment 0..1 and arrivedEncounter 0..1 and interimReport 0..* and feedbackDocument 0..1 and downReferral 0..1 and medicationPlan 0..* and followupPlan 0..* and trackingOutcome 0..1 and outcomeNote 0..*
* output[appointment].type = McaTaskOutputCS#appointment
* output[appointment].value[x] only Reference(McaReferralAppointment)
* output[arrivedEncounter].type = McaTaskOutputCS#arrived-encounter
* output[arrivedEncounter].value[x] only Reference(McaEncounterClinical or McaEncounterFollowUp)
* output[interimReport].type = McaTaskOutputCS#interim-report
* output[interimReport].value[x] only Reference(DiagnosticReport or DocumentReference or Composition)
* output[feedbackDocument].type = McaTaskOutputCS#feedback-document
* output[feedbackDocument].value[x] only Reference(DocumentReference or Composition)
* output[downReferral].type = McaTaskOutputCS#down-referral
* output[downReferral].value[x] only Reference(McaReferralRequest)
* output[medicationPlan].type = McaTaskOutputCS#medication-plan
* output[medicationPlan].value[x] only Reference(McaMedicationRequest or McaMedicationStatement)
* output[followupPlan].type = McaTaskOutputCS#followup-plan
* output[followupPlan].value[x] only Reference(McaCarePlan or McaWorkTask)
* output[trackingOutcome].type = McaTaskOutputCS#tracking-outcome
* output[trackingOutcome].value[x] only CodeableConcept
* output[trackingOutcome].value[x] from McaReferralOutcomeVS (required)
* output[outcomeNote].type = McaTaskOutputCS#outcome-note
* output[outcomeNote].value[x] only string or markdown
* obeys mca-ref-6 and mca-ref-7 and mca-ref-10
