Instance: cm-v2-abnormal-flag
InstanceOf: ConceptMap
Usage: #definition
Title: "异常标志 / Abnormal flags"
Description: "HL7 v2的OBX-8与箭头到判读。 OBX-8 of HL7 v2 and the arrows of laboratories to the interpretation."
* insert IntakeMap(cm-v2-abnormal-flag, CmV2AbnormalFlag)
* title = "异常标志 / Abnormal flags"
* description = "HL7 v2的OBX-8与箭头到判读。 OBX-8 of HL7 v2 and the arrows of laboratories to the interpretation."
* insert From(http://terminology.hl7.org/CodeSystem/v2-0078, http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation)
* insert Same([[H]], H)
* insert Same([[HH]], HH)
* insert Same([[L]], L)
* insert Same([[LL]], LL)
* insert Same([[N]], N)
* insert Same([[A]], A)
* insert Same([[AA]], AA)
* insert From(http://medalliance.example/fhir/CodeSystem/src-lis-flag, http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation)
* insert Same([[↑]], H)
* insert Same([[↑↑]], HH)
* insert Same([[↓]], L)
* insert Same([[↓↓]], LL)
