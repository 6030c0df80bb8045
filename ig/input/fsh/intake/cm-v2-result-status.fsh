Instance: cm-v2-result-status
InstanceOf: ConceptMap
Usage: #definition
Title: "检验结果状态 / Result status"
Description: "HL7 v2的OBX-11到Observation.status。 OBX-11 of HL7 v2 to Observation.status."
* insert IntakeMap(cm-v2-result-status, CmV2ResultStatus)
* title = "检验结果状态 / Result status"
* description = "HL7 v2的OBX-11到Observation.status。 OBX-11 of HL7 v2 to Observation.status."
* insert From(http://terminology.hl7.org/CodeSystem/v2-0085, http://hl7.org/fhir/observation-status)
* insert Same([[F]], final)
* insert Same([[C]], corrected)
* insert Same([[P]], preliminary)
* insert Near([[R]], registered, inexact, [[结果已出而未审核，不作为最终值。 Entered and not verified: not taken as final.]])
* insert Same([[D]], entered-in-error)
* insert Near([[W]], entered-in-error, wider, [[记错患者，按误录处理。 Posted for the wrong patient: an error of entry.]])
* insert Near([[X]], cancelled, inexact, [[无法得出结果。 The result cannot be obtained.]])
