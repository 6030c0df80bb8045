Instance: cm-refer-result-text
InstanceOf: ConceptMap
Usage: #definition
Title: "转诊结果文字 / Words of the referral result"
Description: "随访表转诊结果的写法到代码：1到位，2不到位。 The ways exports write the referral result: 1 arrived, 2 did not arrive."
* insert IntakeMap(cm-refer-result-text, CmReferResultText)
* title = "转诊结果文字 / Words of the referral result"
* description = "随访表转诊结果的写法到代码：1到位，2不到位。 The ways exports write the referral result: 1 arrived, 2 did not arrive."
* insert From(http://medalliance.example/fhir/source/followup-words, http://medalliance.example/fhir/CodeSystem/mca-refer-result)
* insert Same([[1]], 1)
* insert Same([[到位]], 1)
* insert Same([[已到位]], 1)
* insert Same([[2]], 2)
* insert Same([[不到位]], 2)
* insert Same([[未到位]], 2)
* insert NoMatch([[0]], [[有的区域平台0为不到位，纸质表没有0，含义须先确认。 Some regional systems write 0 for not arrived; the form has no 0, so the meaning needs to be confirmed.]])
