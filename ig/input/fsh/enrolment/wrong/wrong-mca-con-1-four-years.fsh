Instance: wrong-mca-con-1-four-years
InstanceOf: McaContract
Usage: #example
Title: "期限四年 / A term of four years"
Description: "协议期限超过三年。 The term is longer than three years."
* extension[signTeam].valueReference = Reference(exa-careteam-zhang)
* identifier.system = "http://medalliance.example/fhir/naming/contract-no"
* identifier.value = "QY-0043-2025-000902"
* status = #executed
* applies.start = "2025-01-18"
* applies.end = "2029-01-17"
* subject = Reference(exa-patient-zhang-jianguo)
* authority = Reference(exa-organization-community-centre)
* type = McaContractTypeCS#family-doctor-service
* subType = McaContractPackageCS#basic
* signer[0].type = $ContractSigner#PAT "Patient"
* signer[0].party = Reference(exa-patient-zhang-jianguo)
* signer[0].signature.type = $SignatureType#1.2.840.10065.1.12.1.7 "Consent Signature"
* signer[0].signature.when = "2025-01-18T10:05:00+08:00"
* signer[0].signature.who = Reference(exa-patient-zhang-jianguo)
