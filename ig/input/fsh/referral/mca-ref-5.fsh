Invariant: mca-ref-5
Description: "拒绝、取消、失败或挂起时必须写明原因；拒绝的原因须取自拒接原因代码。 A declined, cancelled, failed or held task states its reason; a decline takes it from the reject reasons."
Severity: #error
Expression: "((status = 'rejected' or status = 'cancelled' or status = 'failed' or status = 'on-hold') implies statusReason.exists()) and (status = 'rejected' implies statusReason.coding.where(system='http://medalliance.example/fhir/CodeSystem/mca-reject-reason').exists())"
