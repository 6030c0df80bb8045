Instance: wrong-mca-team-3-no-administrator
InstanceOf: McaCareTeam
Usage: #example
Title: "没有专职公卫管理员 / No public-health administrator"
Description: "网格团队中只有家庭医生。 A grid team with nobody but a family doctor."
* status = #active
* category = McaTeamCategoryCS#grid-team
* participant[0].role = McaRoleCS#family-doctor
* participant[0].member = Reference(exa-role-li-min)
* managingOrganization = Reference(exa-organization-community-centre)
