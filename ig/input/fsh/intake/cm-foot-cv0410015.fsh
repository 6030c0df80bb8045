Instance: cm-foot-cv0410015
InstanceOf: ConceptMap
Usage: #definition
Title: "足背动脉搏动与国家代码 / Foot pulse and the national codes"
Description: "本指南代码到CV04.10.015会丢失信息；反向只有能断定的才对应。 To CV04.10.015 the codes of this guide lose detail; back, only what can be told is mapped."
* insert IntakeMap(cm-foot-cv0410015, CmFootCv0410015)
* title = "足背动脉搏动与国家代码 / Foot pulse and the national codes"
* description = "本指南代码到CV04.10.015会丢失信息；反向只有能断定的才对应。 To CV04.10.015 the codes of this guide lose detail; back, only what can be told is mapped."
* insert From(http://medalliance.example/fhir/CodeSystem/mca-foot-pulse, http://medalliance.example/fhir/CodeSystem/mca-cv0410015)
* insert Same([[normal]], 2)
* insert NoMatch([[weak-both]], [[国家代码没有双侧减弱。 The national codes have none for weak on both sides.]])
* insert Near([[weak-left]], 3, wider, [[国家代码不区分减弱与消失。 The national code does not tell weak from absent.]])
* insert Near([[weak-right]], 4, wider, [[国家代码不区分减弱与消失。 The national code does not tell weak from absent.]])
* insert Same([[absent-both]], 1)
* insert Near([[absent-left]], 3, wider, [[国家代码不区分减弱与消失。 The national code does not tell weak from absent.]])
* insert Near([[absent-right]], 4, wider, [[国家代码不区分减弱与消失。 The national code does not tell weak from absent.]])
* insert From(http://medalliance.example/fhir/CodeSystem/mca-cv0410015, http://medalliance.example/fhir/CodeSystem/mca-foot-pulse)
* insert Near([[1]], absent-both, inexact, [[未写明侧别，按双侧理解。 The side is not said; taken as both.]])
* insert Same([[2]], normal)
* insert NoMatch([[3]], [[不能断定左侧是减弱还是消失。 Whether weak or absent on the left cannot be told.]])
* insert NoMatch([[4]], [[不能断定右侧是减弱还是消失。 Whether weak or absent on the right cannot be told.]])
