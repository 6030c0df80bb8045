Instance: exa-careteam-zhang
InstanceOf: McaCareTeam
Usage: #example
Title: "张建国的三师共管团队 / Three-specialist team"
Description: "专科医师周强、全科医师李敏、健康管理师王悦和家庭药师陈立。 Specialist Zhou Qiang, general practitioner Li Min, health manager Wang Yue and pharmacist Chen Li."
* identifier.system = "http://medalliance.example/fhir/naming/care-team-no"
* identifier.value = "TEAM-0043-012"
* status = #active
* category = McaTeamCategoryCS#three-specialist "三师共管团队"
* name = "张建国三师共管团队"
* subject = Reference(exa-patient-zhang-jianguo)
* period.start = "2025-01-18"
* participant[0].role = McaRoleCS#specialist "专科医师"
* participant[0].member = Reference(exa-role-zhou-qiang)
* participant[1].role = McaRoleCS#gp "全科医师"
* participant[1].member = Reference(exa-role-li-min)
* participant[2].role = McaRoleCS#health-manager "健康管理师"
* participant[2].member = Reference(exa-role-wang-yue)
* participant[3].role = McaRoleCS#family-pharmacist "家庭药师"
* participant[3].member = Reference(exa-role-chen-li)
* managingOrganization = Reference(exa-organization-community-centre)
