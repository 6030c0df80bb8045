Instance: exa-careplan-minimal
InstanceOf: McaCarePlan
Usage: #example
Title: "最简方案 / Minimal care plan"
Description: "只有必填元素的方案。 A plan with nothing but what is required."
* insert ShortPlan(CP-2025-000021)
* status = #active
* careTeam = Reference(exa-careteam-zhang)
