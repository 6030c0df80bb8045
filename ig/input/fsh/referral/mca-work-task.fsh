Profile: McaWorkTask
Parent: Task
Id: mca-work-task
Title: "工作任务 / Work task"
Description: "转诊以外的协同工作：应随访、高危随访、处方审核、方案确认、预警处理等。 Shared work outside referrals: follow-ups that are due, high-risk findings, prescription reviews, plans to confirm, alerts."
* insert PublishedProfile
* extension contains SlaDue named slaDue 0..1
* status MS
* intent = #order (exactly)
* code 1..1 MS
* code from McaWorkTaskCodeVS (required)
* focus MS
* for only Reference(McaPatient)
* for MS
* encounter only Reference(McaEncounterFollowUp or McaEncounterClinical)
* authoredOn 1..1 MS
* requester only Reference(McaPractitionerRole or McaOrganization)
* owner only Reference(McaOrganization or McaPractitionerRole or McaCareTeam)
* owner MS
* restriction.period.end MS
* obeys mca-rx-1
