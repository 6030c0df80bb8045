Instance: cm-gender
InstanceOf: ConceptMap
Usage: #definition
Title: "性别 / Gender"
Description: "文件里的性别写法到GB/T 2261.1，再到FHIR性别。 The ways files write the sex to GB/T 2261.1, and from there to the administrative gender."
* insert IntakeMap(cm-gender, CmGender)
* title = "性别 / Gender"
* description = "文件里的性别写法到GB/T 2261.1，再到FHIR性别。 The ways files write the sex to GB/T 2261.1, and from there to the administrative gender."
* insert From(http://medalliance.example/fhir/source/followup-words, urn:oid:2.16.156.10011.2.3.3.4)
* insert Same([[1]], 1)
* insert Same([[男]], 1)
* insert Same([[男性]], 1)
* insert Same([[m]], 1)
* insert Same([[male]], 1)
* insert Same([[2]], 2)
* insert Same([[女]], 2)
* insert Same([[女性]], 2)
* insert Same([[f]], 2)
* insert Same([[female]], 2)
* insert Same([[0]], 0)
* insert Same([[未知]], 0)
* insert Same([[未知的性别]], 0)
* insert Same([[u]], 0)
* insert Same([[9]], 9)
* insert Same([[未说明]], 9)
* insert Same([[未说明的性别]], 9)
* insert NoMatch([[o]], [[GB/T 2261.1没有「其他」，不能断定是未知还是未说明。 GB/T 2261.1 has no other; whether unknown or not stated is meant cannot be told.]])
* insert NoMatch([[other]], [[GB/T 2261.1没有「其他」，不能断定是未知还是未说明。 GB/T 2261.1 has no other; whether unknown or not stated is meant cannot be told.]])
* insert NoMatch([[其他]], [[GB/T 2261.1没有「其他」，不能断定是未知还是未说明。 GB/T 2261.1 has no other; whether unknown or not stated is meant cannot be told.]])
* insert From(urn:oid:2.16.156.10011.2.3.3.4, http://hl7.org/fhir/administrative-gender)
* insert Same([[0]], unknown)
* insert Same([[1]], male)
* insert Same([[2]], female)
* insert Near([[9]], unknown, wider, [[FHIR不区分未知与未说明。 FHIR does not tell not stated from unknown.]])
