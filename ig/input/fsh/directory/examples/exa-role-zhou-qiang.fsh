Instance: exa-role-zhou-qiang
InstanceOf: McaPractitionerRole
Usage: #example
Title: "周强的任职 / Role of Zhou Qiang"
Description: "周强的机构任职。 The post held by Zhou Qiang."
* extension[supportingOrg].valueReference = Reference(exa-organization-community-centre)
* specialty.text = "心血管内科"
* active = true
* period.start = "2024-01-01"
* practitioner = Reference(exa-practitioner-zhou-qiang)
* organization = Reference(exa-organization-county-hospital)
* code[0] = McaRoleCS#specialist "专科医师"
