Instance: wrong-mca-cp-1-team-by-name-only
InstanceOf: McaCarePlan
Usage: #example
Title: "执行中的方案只写团队名称 / Active plan, team by name only"
Description: "执行中的方案只写了团队的显示名，没有引用。 The plan is in force but gives its team by display only."
* insert ShortPlan(CP-2025-000901)
* status = #active
* careTeam.display = "示范社区家庭医生团队"
