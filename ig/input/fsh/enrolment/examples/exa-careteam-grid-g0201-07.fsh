Instance: exa-careteam-grid-g0201-07
InstanceOf: McaCareTeam
Usage: #example
Title: "网格团队 / Grid team"
Description: "网格 G-0201-07 的团队。 The team of grid G-0201-07."
* status = #active
* category = McaTeamCategoryCS#grid-team "网格团队"
* name = "和平社区第7网格团队"
* participant[0].role = McaRoleCS#family-doctor "家庭医生"
* participant[0].member = Reference(exa-role-li-min)
* participant[1].role = McaRoleCS#ph-administrator "专职公卫管理员"
* participant[1].member = Reference(exa-role-wang-yue)
* managingOrganization = Reference(exa-organization-community-centre)
