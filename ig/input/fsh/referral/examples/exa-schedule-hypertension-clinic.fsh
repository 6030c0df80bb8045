Instance: exa-schedule-hypertension-clinic
InstanceOf: McaSchedule
Usage: #example
Title: "高血压转诊门诊出诊安排 / Schedule of the hypertension clinic"
Description: "高血压转诊门诊2025年第二季度的出诊安排。 When the hypertension clinic takes referrals in the second quarter of 2025."
* active = true
* actor = Reference(exa-healthcareservice-hypertension-clinic)
* planningHorizon.start = "2025-04-01"
* planningHorizon.end = "2025-06-30"
