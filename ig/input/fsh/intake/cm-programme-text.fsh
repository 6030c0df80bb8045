Instance: cm-programme-text
InstanceOf: ConceptMap
Usage: #definition
Title: "病种文字 / Words of the programmes"
Description: "一张表所列病种的写法到病种代码。 The ways exports of the combined form write the programmes to their codes."
* insert IntakeMap(cm-programme-text, CmProgrammeText)
* title = "病种文字 / Words of the programmes"
* description = "一张表所列病种的写法到病种代码。 The ways exports of the combined form write the programmes to their codes."
* insert From(http://medalliance.example/fhir/source/followup-words, http://medalliance.example/fhir/CodeSystem/mca-programme)
* insert Same([[高血压]], htn)
* insert Same([[2型糖尿病]], t2dm)
* insert Near([[糖尿病]], t2dm, inexact, [[一张表只管理2型糖尿病。 The combined form manages type 2 alone.]])
* insert Same([[慢阻肺]], copd)
* insert Same([[慢性阻塞性肺疾病]], copd)
* insert NoMatch([[1]], [[数字没有统一含义。 The numbers have no common meaning.]])
* insert NoMatch([[2]], [[数字没有统一含义。 The numbers have no common meaning.]])
* insert NoMatch([[3]], [[数字没有统一含义。 The numbers have no common meaning.]])
