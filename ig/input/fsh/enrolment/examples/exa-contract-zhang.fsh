Instance: exa-contract-zhang
InstanceOf: McaContract
Usage: #example
Title: "张建国的签约协议 / Contract of Zhang Jianguo"
Description: "2025年1月18日签约，为期一年。 Signed on 18 January 2025 for one year."
* extension[peopleGroup][0].valueCodeableConcept = McaPeopleGroupCS#03 "老年人"
* extension[peopleGroup][1].valueCodeableConcept = McaPeopleGroupCS#04 "高血压"
* extension[signTeam].valueReference = Reference(exa-careteam-zhang)
* extension[signingDoctor].valueReference = Reference(exa-role-li-min)
* extension[signChannel].valueCodeableConcept = McaSignChannelCS#paper "纸质"
* extension[autoRenew].valueBoolean = true
* identifier.system = "http://medalliance.example/fhir/naming/contract-no"
* identifier.value = "QY-0043-2025-000118"
* status = #executed
* legalState = http://hl7.org/fhir/contract-legalstate#executed "Executed"
* issued = "2025-01-18"
* applies.start = "2025-01-18"
* applies.end = "2026-01-17"
* subject = Reference(exa-patient-zhang-jianguo)
* authority = Reference(exa-organization-community-centre)
* domain = Reference(exa-location-grid-g0201-07)
* title = "家庭医生签约服务协议"
* type = McaContractTypeCS#family-doctor-service "家庭医生签约服务"
* subType[0] = McaContractPackageCS#basic "基础包"
* subType[1] = McaContractPackageCS#personal "个性包"
* term.offer.text = "每季度随访一次，优先预约转诊，长期处方，用药指导和健康教育。"
* signer[0].type = $ContractSigner#PAT "Patient"
* signer[0].party = Reference(exa-patient-zhang-jianguo)
* signer[0].signature.type = $SignatureType#1.2.840.10065.1.12.1.7 "Consent Signature"
* signer[0].signature.when = "2025-01-18T10:05:00+08:00"
* signer[0].signature.who = Reference(exa-patient-zhang-jianguo)
* signer[1].type = $ContractSigner#HPROV "Healthcare Provider"
* signer[1].party = Reference(exa-role-li-min)
* signer[1].signature.type = $SignatureType#1.2.840.10065.1.12.1.1 "Author's Signature"
* signer[1].signature.when = "2025-01-18T10:10:00+08:00"
* signer[1].signature.who = Reference(exa-role-li-min)
