Instance: wrong-mca-team-1-no-health-manager
InstanceOf: McaCareTeam
Usage: #example
Title: "三师缺一 / One of three missing"
Description: "三师共管团队没有健康管理师。 A three-specialist team without a health manager."
* status = #active
* category = McaTeamCategoryCS#three-specialist
* participant[0].role = McaRoleCS#specialist "专科医师"
* participant[0].member = Reference(exa-role-zhou-qiang)
* participant[1].role = McaRoleCS#gp "全科医师"
* participant[1].member = Reference(exa-role-li-min)
* managingOrganization = Reference(exa-organization-community-centre)
