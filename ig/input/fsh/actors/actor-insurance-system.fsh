Instance: actor-insurance-system
InstanceOf: CapabilityStatement
Usage: #definition
Title: "医保系统 / Insurance system"
Description: "医保经办系统：供服务器只读查询参保与结算，不读取诊疗资料。 The insurer’s system: the alliance reads from it who is covered and what was settled; it reads no clinical data."
* insert ActorHead(actor-insurance-system, McaInsuranceSystem, server)
* title = "医保系统 / Insurance system"
* description = "医保经办系统：供服务器只读查询参保与结算，不读取诊疗资料。 The insurer’s system: the alliance reads from it who is covered and what was settled; it reads no clinical data."
* insert ActorSignsIn(OAuth, [[服务器以医保系统签发的令牌读取。 The alliance reads with a token that the insurer gives.]])
* insert ActorHandles(Coverage, mca-coverage, SHALL)
* insert ActorReads(SHALL)
* insert ActorFindsBy(beneficiary, reference, SHALL)
* insert ActorFindsBy(type, token, SHOULD)
* insert ActorFindsBy(_lastUpdated, date, SHOULD)
* insert ActorHandlesPlain(ExplanationOfBenefit, SHOULD)
* insert ActorReads(SHOULD)
* insert ActorFindsBy(patient, reference, SHALL)
* insert ActorFindsBy(created, date, SHALL)
* insert ActorFindsBy(_lastUpdated, date, SHALL)
* insert ActorHandlesPlain(InsurancePlan, MAY)
* insert ActorReads(MAY)
* insert ActorFindsBy(identifier, token, SHALL)
