Instance: exa-followup-evaluation-zhang
InstanceOf: McaFollowupEvaluation
Usage: #example
Title: "2025年1月20日随访：高血压控制满意"
* insert ExtractedFromFollowUp(c.eval)
* code.coding[nationalElement] = $DE#DE05.10.066.00 "随访评价结果"
* valueCodeableConcept = McaCv0510012CS#1 "控制满意"
* component[programme].valueCodeableConcept = McaProgrammeCS#htn "高血压"
