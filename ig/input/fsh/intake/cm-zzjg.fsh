Instance: cm-zzjg
InstanceOf: ConceptMap
Usage: #definition
Title: "区域平台转诊结果 / Referral results of a regional platform"
Description: "转诊结果到追踪结果。 The referral results to the outcome of tracking."
* insert IntakeMap(cm-zzjg, CmZzjg)
* title = "区域平台转诊结果 / Referral results of a regional platform"
* description = "转诊结果到追踪结果。 The referral results to the outcome of tracking."
* insert From(http://medalliance.example/fhir/CodeSystem/src-regional-arrival, http://medalliance.example/fhir/CodeSystem/mca-referral-outcome)
* insert Same([[1]], arrived)
* insert Same([[0]], not-arrived)
* insert Same([[2]], not-arrived)
