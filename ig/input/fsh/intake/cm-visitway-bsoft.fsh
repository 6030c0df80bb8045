Instance: cm-visitway-bsoft
InstanceOf: ConceptMap
Usage: #definition
Title: "厂家随访方式 / Follow-up ways of a vendor"
Description: "厂家随访方式到CV06.00.207。 The vendor’s follow-up ways to CV06.00.207."
* insert IntakeMap(cm-visitway-bsoft, CmVisitwayBsoft)
* title = "厂家随访方式 / Follow-up ways of a vendor"
* description = "厂家随访方式到CV06.00.207。 The vendor’s follow-up ways to CV06.00.207."
* insert From(http://medalliance.example/fhir/CodeSystem/src-bsoft-visit-way, urn:oid:2.16.156.10011.2.3.1.183)
* insert Same([[1]], 1)
* insert Near([[2]], 1, wider, [[国家代码不区分门诊与站点。 The national codes do not tell a station from a clinic.]])
* insert Near([[3]], 1, inexact, [[在社区站点进行；是否面对面须由机构确认。 Held in the community; whether face to face, the organisation has to confirm.]])
* insert Same([[4]], 2)
* insert Same([[5]], 3)
* insert Near([[6]], 9, wider, [[国家代码没有群组；是面对面的。 There is no group among the national codes; it is face to face.]])
* insert Same([[9]], 9)
