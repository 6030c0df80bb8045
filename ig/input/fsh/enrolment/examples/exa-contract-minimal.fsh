Instance: exa-contract-minimal
InstanceOf: McaContract
Usage: #example
Title: "协议（最小） / Minimal contract"
Description: "只有必填项、期限正好三年的协议。 The required elements only, with a term of exactly three years."
* extension[signTeam].valueReference = Reference(exa-careteam-zhang)
* identifier.system = "http://medalliance.example/fhir/naming/contract-no"
* identifier.value = "QY-0043-2026-000901"
* status = #executed
* applies.start = "2026-01-18"
* applies.end = "2029-01-17"
* subject = Reference(exa-patient-zhang-jianguo)
* authority = Reference(exa-organization-community-centre)
* type = McaContractTypeCS#family-doctor-service
* subType = McaContractPackageCS#basic
* signer[0].type = $ContractSigner#PAT "Patient"
* signer[0].party = Reference(exa-patient-zhang-jianguo)
* signer[0].signature.type = $SignatureType#1.2.840.10065.1.12.1.7 "Consent Signature"
* signer[0].signature.when = "2026-01-18T10:05:00+08:00"
* signer[0].signature.who = Reference(exa-patient-zhang-jianguo)
