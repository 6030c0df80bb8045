Instance: exa-role-li-min
InstanceOf: McaPractitionerRole
Usage: #example
Title: "李敏的任职 / Role of Li Min"
Description: "李敏的机构任职。 The post held by Li Min."
* active = true
* period.start = "2024-01-01"
* practitioner = Reference(exa-practitioner-li-min)
* organization = Reference(exa-organization-community-centre)
* code[0] = McaRoleCS#gp "全科医师"
* code[1] = McaRoleCS#family-doctor "家庭医生"
* specialty.text = "全科医学"
* location = Reference(exa-location-grid-g0201-07)
