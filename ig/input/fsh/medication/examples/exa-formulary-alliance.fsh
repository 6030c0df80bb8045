Instance: exa-formulary-alliance
InstanceOf: McaFormulary
Usage: #example
Title: "2025年慢病药品目录 / Formulary of 2025"
Description: "医共体2025年慢病药品目录（节选）。 A part of the alliance’s formulary of 2025."
* extension[stockedBy].valueReference = Reference(exa-organization-community-centre)
* identifier.system = "http://medalliance.example/fhir/naming/formulary-no"
* identifier.value = "FML-2025"
* status = #current
* mode = #working
* title = "示例县医共体慢病药品目录（2025年版）"
* date = "2025-01-01"
* source = Reference(exa-role-chen-li)
* entry[0].item = Reference(exa-medication-knowledge-amlodipine)
* entry[1].item = Reference(exa-medication-knowledge-minimal)
