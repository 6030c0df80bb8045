Invariant: mca-mr-5
Description: "处方必须写明原因（reasonCode或reasonReference）。 A prescription states its reason, as a code or a reference."
Severity: #error
Expression: "reasonCode.exists() or reasonReference.exists()"
