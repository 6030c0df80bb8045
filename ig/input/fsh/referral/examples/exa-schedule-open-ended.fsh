Instance: exa-schedule-open-ended
InstanceOf: McaSchedule
Usage: #example
Title: "长期出诊安排 / Open-ended schedule"
Description: "没有截止日期的出诊安排。 A schedule without an end."
* active = true
* actor = Reference(exa-healthcareservice-hypertension-clinic)
* planningHorizon.start = "2026-01-01"
