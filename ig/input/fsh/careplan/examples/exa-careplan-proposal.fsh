Instance: exa-careplan-proposal
InstanceOf: McaCarePlan
Usage: #example
Title: "专科医师的方案建议 / Proposal by the specialist"
Description: "2025年4月30日出院时，专科医师周强提出的方案建议，待全科医师确认。 What the specialist Zhou Qiang proposed at discharge on 30 April 2025; the general practitioner has yet to confirm it."
* insert PlanOfZhang
* identifier.system = "http://medalliance.example/fhir/naming/care-plan-no"
* identifier.value = "CP-2025-000311"
* status = #draft
* intent = #proposal
* careTeam = Reference(exa-careteam-zhang)
* activity[0].detail.kind = #ServiceRequest
* activity[0].detail.code.text = "糖化血红蛋白复查"
* activity[0].detail.status = #not-started
* activity[0].detail.scheduledTiming.repeat.boundsPeriod.start = "2025-07-30"
* activity[0].detail.scheduledTiming.repeat.frequency = 1
* activity[0].detail.scheduledTiming.repeat.period = 3
* activity[0].detail.scheduledTiming.repeat.periodUnit = #mo
* activity[1].detail.code.text = "低盐糖尿病饮食，每日食盐少于5克"
* activity[1].detail.status = #not-started
