Instance: exa-referral-request-up
InstanceOf: McaReferralRequest
Usage: #example
Title: "上转申请 / Up-referral"
Description: "2025年4月22日因连续两次血压控制不满意，社区中心将张建国转往县医院。 On 22 April 2025 the community centre refers Zhang Jianguo to the county hospital: blood pressure unsatisfactory twice in a row."
* insert SentOn(normal, 普通通道)
* extension[bypassReason].valueCodeableConcept = McaBypassReasonCS#specialty-absent "下一级无相应专科"
* extension[slaDue].valueDateTime = "2025-04-22T18:20:00+08:00"
* insert PlacedAs(referral-no, R20250422-0007)
* identifier[filler].type = $V20203#FILL "Filler Identifier"
* identifier[filler].system = "http://medalliance.example/fhir/naming/referral-receipt-no"
* identifier[filler].value = "H20250422-0031"
* insert LoopOfZhang(requisition)
* status = #active
* intent = #order
* category = McaReferralCategoryCS#up "上转"
* priority = #urgent
* code = McaReferralServiceCS#specialist-consult "专科门诊"
* subject = Reference(exa-patient-zhang-jianguo)
* encounter = Reference(exa-encounter-followup-referral)
* occurrencePeriod.start = "2025-04-22"
* occurrencePeriod.end = "2025-05-06"
* authoredOn = "2025-04-22T14:20:00+08:00"
* requester = Reference(exa-role-li-min)
* performer = Reference(exa-organization-county-hospital)
* reasonCode = McaReferralReasonUpCS#htn-1 "连续两次血压控制不满意"
* reasonReference[0] = Reference(exa-condition-zhang-htn)
* reasonReference[1] = Reference(exa-blood-pressure-referral)
* supportingInfo[document] = Reference(exa-referral-document-zhang)
* supportingInfo[document].type = "Composition"
* supportingInfo[observation] = Reference(exa-blood-pressure-referral)
* supportingInfo[observation].type = "Observation"
* supportingInfo[medication] = Reference(exa-medication-statement-referral)
* supportingInfo[medication].type = "MedicationStatement"
* note.text = "患者近2周间断服药，已强化用药指导。"
* patientInstruction = "4月24日上午8:30到县医院高血压转诊门诊，空腹，携带身份证和用药。"
* insurance = Reference(exa-coverage-zhang)
