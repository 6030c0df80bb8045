Extension: LongRxJustification
Id: long-rx-justification
Title: "长期处方理由 / Justification of a long prescription"
Description: "供药超过28天的理由：诊断明确、病情与方案稳定等评估结论。 Why the supply may exceed 28 days: the finding that diagnosis, condition and regimen are stable."
Context: MedicationRequest
* insert Published
* value[x] 1..1
* value[x] only string
