Instance: cm-followup-status
InstanceOf: ConceptMap
Usage: #definition
Title: "厂家随访计划状态 / Plan states of a vendor"
Description: "厂家随访计划状态到随访状态。 The vendor’s states of a planned follow-up to the follow-up status."
* insert IntakeMap(cm-followup-status, CmFollowupStatus)
* title = "厂家随访计划状态 / Plan states of a vendor"
* description = "厂家随访计划状态到随访状态。 The vendor’s states of a planned follow-up to the follow-up status."
* insert From(http://medalliance.example/fhir/CodeSystem/src-bsoft-plan-status, http://medalliance.example/fhir/CodeSystem/mca-followup-status)
* insert Same([[0]], due)
* insert Same([[1]], done)
* insert Same([[2]], lost)
* insert Same([[3]], not-visited)
* insert Same([[4]], expired)
* insert Same([[8]], closed)
* insert Same([[9]], archived)
