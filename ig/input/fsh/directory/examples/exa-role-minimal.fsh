Instance: exa-role-minimal
InstanceOf: McaPractitionerRole
Usage: #example
Title: "任职（最小） / Minimal role"
Description: "只有必填项的任职。 A role with the required elements only."
* practitioner = Reference(exa-practitioner-wang-yue)
* organization = Reference(exa-organization-community-centre)
* code = McaRoleCS#health-manager
