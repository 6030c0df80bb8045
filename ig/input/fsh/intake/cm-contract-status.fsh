Instance: cm-contract-status
InstanceOf: ConceptMap
Usage: #definition
Title: "签约状态 / Signing states"
Description: "厂家签约状态到Contract.status。 The vendors’ signing states to Contract.status."
* insert IntakeMap(cm-contract-status, CmContractStatus)
* title = "签约状态 / Signing states"
* description = "厂家签约状态到Contract.status。 The vendors’ signing states to Contract.status."
* insert From(http://medalliance.example/fhir/CodeSystem/mca-sign-status, http://hl7.org/fhir/contract-status)
* insert Same([[1]], executed)
* insert Same([[2]], terminated)
* insert Near([[3]], executed, inexact, [[续约是新协议；被续的旧协议改为renewed。 A renewal is a new contract; the one before becomes renewed.]])
* insert Same([[4]], offered)
