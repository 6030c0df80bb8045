Instance: exa-careplan-zhang
InstanceOf: McaCarePlan
Usage: #example
Title: "张建国的管理方案 / Care plan of Zhang Jianguo"
Description: "2025年5月2日全科医师李敏确认后执行的方案。 The plan in force since the general practitioner Li Min confirmed it on 2 May 2025."
* insert PlanOfZhang
* extension[planTier].valueCodeableConcept = McaTierCS#key "重点"
* extension[planConfirmer].valueReference = Reference(exa-role-li-min)
* identifier.system = "http://medalliance.example/fhir/naming/care-plan-no"
* identifier.value = "CP-2025-000312"
* basedOn = Reference(exa-careplan-proposal)
* replaces = Reference(exa-careplan-minimal)
* status = #active
* intent = #plan
* description = "降压、降糖联合用药，低盐饮食，戒烟，规律运动，按重点级别随访。"
* encounter = Reference(exa-encounter-clinical-zhang)
* contributor = Reference(exa-role-li-min)
* careTeam = Reference(exa-careteam-zhang)
* supportingInfo = Reference(exa-discharge-summary-zhang)
* activity[0].reference = Reference(exa-medication-request-discharge-metformin)
* activity[1].reference = Reference(exa-work-task-followup-due)
* activity[2].detail.kind = #ServiceRequest
* activity[2].detail.code = $LOINC#4548-4 "Hemoglobin A1c/Hemoglobin.total in Blood"
* activity[2].detail.status = #scheduled
* activity[2].detail.scheduledTiming.repeat.boundsPeriod.start = "2025-08-01"
* activity[2].detail.scheduledTiming.repeat.frequency = 1
* activity[2].detail.scheduledTiming.repeat.period = 3
* activity[2].detail.scheduledTiming.repeat.periodUnit = #mo
* activity[2].detail.performer = Reference(exa-role-li-min)
* activity[3].detail.code.text = "戒烟门诊咨询，每周快走5天、每次30分钟"
* activity[3].detail.status = #in-progress
* activity[3].detail.performer = Reference(exa-role-wang-yue)
* activity[3].progress.time = "2025-05-09T09:30:00+08:00"
* activity[3].progress.text = "每日吸烟由10支减至4支。"
* note.text = "出现头痛剧烈、视物模糊、心前区疼痛时立即就诊。"
