Instance: cm-v2-patient-class
InstanceOf: ConceptMap
Usage: #definition
Title: "就诊类别 / Patient class"
Description: "HL7 v2的PV1-2到就诊类别。 PV1-2 of HL7 v2 to the class of an encounter."
* insert IntakeMap(cm-v2-patient-class, CmV2PatientClass)
* title = "就诊类别 / Patient class"
* description = "HL7 v2的PV1-2到就诊类别。 PV1-2 of HL7 v2 to the class of an encounter."
* insert From(http://terminology.hl7.org/CodeSystem/v2-0004, http://terminology.hl7.org/CodeSystem/v3-ActCode)
* insert Same([[I]], IMP)
* insert Same([[O]], AMB)
* insert Same([[E]], EMER)
* insert Same([[P]], PRENC)
* insert Near([[R]], AMB, wider, [[多次复诊，按门诊处理。 Recurring visits are visits to the outpatient department.]])
* insert NoMatch([[U]], [[类别不明，不能断定是否住院。 Unknown: whether admitted cannot be told.]])
