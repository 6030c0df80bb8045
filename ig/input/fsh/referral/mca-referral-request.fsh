Profile: McaReferralRequest
Parent: ServiceRequest
Id: mca-referral-request
Title: "转诊申请 / Referral request"
Description: "转出方的转诊申请：上转、下转、平级转诊、远程会诊与委托检查。转出方所有；接收方的执行情况写在转诊任务中。 The placer's order of a referral up, down, lateral, by teleconsultation or for an examination. The placer owns it; what the receiving side does is kept in the referral task."
* insert PublishedProfile
* extension contains ReferralChannel named referralChannel 1..1 MS and BypassReason named bypassReason 0..1 MS and SlaDue named slaDue 0..1 MS
* identifier 1..* MS
* identifier ^slicing.discriminator.type = #pattern
* identifier ^slicing.discriminator.path = "type"
* identifier ^slicing.rules = #open
* identifier contains placer 1..1 MS and filler 0..1 MS
* identifier[placer] ^short = "转诊单号 / number given by the placer"
* identifier[placer].type 1..1
* identifier[placer].type = $V20203#PLAC
* identifier[placer].system 1..1
* identifier[placer].value 1..1
* identifier[filler] ^short = "接收方回执号 / receipt number of the receiving side"
* identifier[filler].type 1..1
* identifier[filler].type = $V20203#FILL
* identifier[filler].system 1..1
* identifier[filler].value 1..1
* basedOn only Reference(McaReferralRequest or McaCarePlan)
* basedOn MS
* replaces 0..1
* replaces only Reference(McaReferralRequest)
* requisition 1..1 MS
* requisition ^short = "闭环号：同一周期的上转、追踪、下转共用 / loop id shared by the up-referral, its tracking and the down-referral"
* requisition.system 1..1
* requisition.system = "http://medalliance.example/fhir/naming/loop-id"
* requisition.value 1..1
* status MS
* intent = #order (exactly)
* category 1..1 MS
* category from McaReferralCategoryVS (required)
* priority 1..1 MS
* code 1..1 MS
* code from McaReferralServiceVS (extensible)
* subject only Reference(McaPatient)
* subject MS
* encounter only Reference(McaEncounterFollowUp or McaEncounterClinical)
* occurrence[x] only Period
* authoredOn 1..1 MS
* requester 1..1 MS
* requester only Reference(McaPractitionerRole)
* performer only Reference(McaOrganization or McaHealthcareService)
* performer MS
* performer ^comment = "除公开申请外必填一个。 Exactly one, except in an open request that the referral centre assigns."
* reasonCode 1..* MS
* reasonCode from McaReferralReasonVS (extensible)
* reasonReference only Reference(McaCondition or Observation)
* reasonReference MS
* reasonReference ^comment = "上转、下转必填；急诊可在24小时内补齐。 Needed in up- and down-referrals; an emergency may add it within 24 hours."
* insurance only Reference(McaCoverage)
// Sliced by the stated type, not by the target's profile: a reference within a transaction, or to a resource
// that arrives later, cannot be resolved while the order is being validated. What must be there for each
// direction is in the table of directions, and the server follows the references to judge it.
* supportingInfo MS
* supportingInfo ^slicing.discriminator.type = #value
* supportingInfo ^slicing.discriminator.path = "type"
* supportingInfo ^slicing.rules = #open
* supportingInfo ^comment = "上转、下转须有转诊文书；下转须有方案建议，住院下转须有出院小结；各方向应附资料见转诊方向表。 Up- and down-referrals carry the referral document; a down-referral carries the plan proposal and, from a ward, the discharge summary. The table of directions lists what each direction needs."
* supportingInfo contains document 0..* MS and observation 0..* MS and medication 0..* MS and carePlan 0..* MS and consent 0..* MS
* supportingInfo[document] only Reference(McaReferralDocument or McaDischargeSummary or McaReferralFeedback)
* supportingInfo[document].type 1..1
* supportingInfo[document].type = "Composition"
* supportingInfo[observation] only Reference(Observation)
* supportingInfo[observation].type 1..1
* supportingInfo[observation].type = "Observation"
* supportingInfo[medication] only Reference(McaMedicationStatement)
* supportingInfo[medication].type 1..1
* supportingInfo[medication].type = "MedicationStatement"
* supportingInfo[carePlan] only Reference(McaCarePlan)
* supportingInfo[carePlan].type 1..1
* supportingInfo[carePlan].type = "CarePlan"
* supportingInfo[consent] only Reference(Consent)
* supportingInfo[consent].type 1..1
* supportingInfo[consent].type = "Consent"
* note MS
* patientInstruction MS
* obeys mca-ref-1
