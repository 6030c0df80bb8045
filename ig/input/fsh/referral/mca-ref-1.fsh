Invariant: mca-ref-1
Description: "优先级stat与急诊通道必须同时出现。 The priority stat and the channel emergency go together, never one alone."
Severity: #error
Expression: "priority.where($this = 'stat').exists() = extension.where(url='http://medalliance.example/fhir/StructureDefinition/referral-channel').value.coding.where(code='emergency').exists()"
