Invariant: mca-imm-1
Description: "未接种须写明原因。 An immunisation that was not done says why."
Severity: #error
Expression: "status = 'not-done' implies statusReason.exists()"
