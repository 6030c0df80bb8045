Instance: exa-alert-bp-uncontrolled
InstanceOf: McaAlert
Usage: #example
Title: "血压连续两次控制不满意 / Blood pressure uncontrolled twice"
Description: "2025年4月22日随访后触发的预警。 The alert raised after the follow-up of 22 April 2025."
* extension[alertLevel].valueCodeableConcept = McaAlertLevelCS#warn "警告"
* extension[relatedResource][0].valueReference = Reference(Observation/exa-blood-pressure-zhang)
* extension[relatedResource][1].valueReference = Reference(Encounter/exa-encounter-followup-zhang)
* status = #active
* category = McaAlertCategoryCS#clinical-alert "临床预警"
* code = McaAlertCS#bp-uncontrolled-2 "血压连续两次控制不满意"
* subject = Reference(exa-patient-zhang-jianguo)
* period.start = "2025-04-22T09:40:00+08:00"
* author = Reference(exa-organization-community-centre)
* extension[ackTask].valueReference = Reference(exa-work-task-followup-due)
