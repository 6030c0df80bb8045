Invariant: mca-cond-2
Description: "除误录外须有临床状态。 Unless entered in error, a clinical status is present."
Severity: #error
Expression: "verificationStatus.coding.where(code = 'entered-in-error').exists() or clinicalStatus.exists()"
