Instance: exa-role-wang-yue
InstanceOf: McaPractitionerRole
Usage: #example
Title: "王悦的任职 / Role of Wang Yue"
Description: "王悦的机构任职。 The post held by Wang Yue."
* active = true
* period.start = "2024-01-01"
* practitioner = Reference(exa-practitioner-wang-yue)
* organization = Reference(exa-organization-community-centre)
* code[0] = McaRoleCS#health-manager "健康管理师"
* location = Reference(exa-location-grid-g0201-07)
