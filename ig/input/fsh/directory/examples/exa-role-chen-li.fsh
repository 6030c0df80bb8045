Instance: exa-role-chen-li
InstanceOf: McaPractitionerRole
Usage: #example
Title: "陈立的任职 / Role of Chen Li"
Description: "陈立的机构任职。 The post held by Chen Li."
* active = true
* period.start = "2024-01-01"
* practitioner = Reference(exa-practitioner-chen-li)
* organization = Reference(exa-organization-community-centre)
* code[0] = McaRoleCS#family-pharmacist "家庭药师"
