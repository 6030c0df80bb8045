Instance: exa-healthcareservice-minimal
InstanceOf: McaHealthcareService
Usage: #example
Title: "服务（最小） / Minimal service"
Description: "只有必填项的服务。 A service with the required elements only."
* providedBy = Reference(exa-organization-community-centre)
* type = McaServiceTypeCS#pharmacist
