Instance: cm-adherence-bsoft
InstanceOf: ConceptMap
Usage: #definition
Title: "厂家服药依从性 / Medication adherence of a vendor"
Description: "厂家服药依从性到国家代码。 The vendor’s medication adherence to the national codes."
* insert IntakeMap(cm-adherence-bsoft, CmAdherenceBsoft)
* title = "厂家服药依从性 / Medication adherence of a vendor"
* description = "厂家服药依从性到国家代码。 The vendor’s medication adherence to the national codes."
* insert From(http://medalliance.example/fhir/CodeSystem/src-bsoft-medicine, urn:oid:2.16.156.10011.2.3.2.12)
* insert Same([[1]], 1)
* insert Same([[2]], 2)
* insert Same([[3]], 3)
* insert Near([[4]], 3, wider, [[国家代码不区分拒绝；拒绝记在备注。 The national codes do not tell a refusal apart; it goes into a note.]])
