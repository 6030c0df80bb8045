Instance: cm-visitway-to-class
InstanceOf: ConceptMap
Usage: #definition
Title: "随访方式到就诊类别 / Follow-up way to encounter class"
Description: "CV06.00.207到就诊类别：门诊、家庭、远程。 CV06.00.207 to the encounter class: at the clinic, at home, at a distance."
* insert IntakeMap(cm-visitway-to-class, CmVisitwayToClass)
* title = "随访方式到就诊类别 / Follow-up way to encounter class"
* description = "CV06.00.207到就诊类别：门诊、家庭、远程。 CV06.00.207 to the encounter class: at the clinic, at home, at a distance."
* insert From(urn:oid:2.16.156.10011.2.3.1.183, http://terminology.hl7.org/CodeSystem/v3-ActCode)
* insert Same([[1]], AMB)
* insert Same([[2]], HH)
* insert Near([[3]], VR, wider, [[都是远程随访。 All are follow-ups at a distance.]])
* insert Near([[4]], VR, wider, [[都是远程随访。 All are follow-ups at a distance.]])
* insert Near([[5]], VR, wider, [[都是远程随访。 All are follow-ups at a distance.]])
* insert NoMatch([[9]], [[「其他」不能说明是否面对面。 Other does not say whether the resident was seen.]])
