Extension: MutualRecognition
Id: mutual-recognition
Title: "结果互认 / Mutual recognition"
Description: "检查检验结果在何范围内互认；须有执行机构且为最终结果。 How far other organisations recognise a result; it names who performed it and is final."
Context: Observation, DiagnosticReport
* insert Published
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from McaMutualRecognitionVS (required)
* obeys mca-rec-1
