Instance: wrong-mca-team-2-no-doctor
InstanceOf: McaCareTeam
Usage: #example
Title: "没有家庭医生 / No family doctor"
Description: "网格团队中没有全科医师或家庭医生。 A grid team without a general practitioner or family doctor."
* status = #active
* category = McaTeamCategoryCS#grid-team
* participant[0].role = McaRoleCS#ph-administrator
* participant[0].member = Reference(exa-role-wang-yue)
* managingOrganization = Reference(exa-organization-community-centre)
