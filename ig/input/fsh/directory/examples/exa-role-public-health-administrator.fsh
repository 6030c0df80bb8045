Instance: exa-role-public-health-administrator
InstanceOf: McaPractitionerRole
Usage: #example
Title: "公卫管理员任职 / Post of a public-health administrator"
Description: "社区卫生服务中心的专职公卫管理员，签发本中心的指标报告。 The public-health administrator of the community centre, who signs its reports off."
* active = true
* practitioner = Reference(exa-practitioner-wang-yue)
* organization = Reference(exa-organization-community-centre)
* code[0] = McaRoleCS#ph-administrator "专职公卫管理员"
