Invariant: mca-eoc-1
Description: "已注销的专项档案须有结束日期和注销原因。 A finished enrolment has an end date and a cancellation reason."
Severity: #error
Expression: "status = 'finished' implies (period.end.exists() and extension.where(url='http://medalliance.example/fhir/StructureDefinition/cancellation-reason').exists())"
