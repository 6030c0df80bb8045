Instance: exa-contract-ended-early
InstanceOf: McaContract
Usage: #example
Title: "续约后提前解约的协议 / A renewal that ended early"
Description: "2026年1月续约，6月因迁出解约。 Renewed in January 2026, ended in June because the resident moved away."
* extension[signTeam].valueReference = Reference(exa-careteam-zhang)
* extension[renewalOf].valueReference = Reference(exa-contract-zhang)
* extension[stopReason].valueCodeableConcept = McaContractStopCS#02 "迁出"
* identifier.system = "http://medalliance.example/fhir/naming/contract-no"
* identifier.value = "QY-0043-2026-000102"
* status = #terminated
* issued = "2026-01-18"
* applies.start = "2026-01-18"
* applies.end = "2026-06-30"
* subject = Reference(exa-patient-zhang-jianguo)
* authority = Reference(exa-organization-community-centre)
* type = McaContractTypeCS#family-doctor-service
* subType = McaContractPackageCS#basic
* signer[0].type = $ContractSigner#PAT "Patient"
* signer[0].party = Reference(exa-patient-zhang-jianguo)
* signer[0].signature.type = $SignatureType#1.2.840.10065.1.12.1.7 "Consent Signature"
* signer[0].signature.when = "2026-01-18T09:40:00+08:00"
* signer[0].signature.who = Reference(exa-patient-zhang-jianguo)
