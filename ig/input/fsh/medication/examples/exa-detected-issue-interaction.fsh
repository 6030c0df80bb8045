Instance: exa-detected-issue-interaction
InstanceOf: McaDetectedIssue
Usage: #example
Title: "处方审核发现的相互作用 / Interaction found in review"
Description: "2025年8月1日药师陈立审核长期处方时提出、医师处理后通过。 What the pharmacist Chen Li found on 1 August 2025 and the doctor settled."
* identifier.system = "http://medalliance.example/fhir/naming/prescription-no"
* identifier.value = "RX20250801-0031#interaction"
* status = #final
* code.coding[kind] = McaIssueKindCS#rx-review "处方审核"
* code.coding[rxIssue] = McaRxIssueCS#interaction "药物相互作用"
* severity = #moderate
* patient = Reference(exa-patient-zhang-jianguo)
* identifiedDateTime = "2025-08-01T09:37:00+08:00"
* author = Reference(exa-role-chen-li)
* implicated = Reference(exa-medication-request-long-term)
* detail = "居民自述使用红霉素，与氨氯地平合用可使血压过低。"
* mitigation.action.text = "停用红霉素后开具长期处方"
* mitigation.date = "2025-08-01T09:40:00+08:00"
* mitigation.author = Reference(exa-role-li-min)
