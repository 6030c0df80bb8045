Invariant: mca-com-1
Description: "未完成的沟通必须写明原因。 A communication that was not done states why."
Severity: #error
Expression: "status = 'not-done' implies statusReason.exists()"
