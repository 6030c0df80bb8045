Invariant: mca-range-hr
Description: "心率必须在 20–300 次/分 之间。 Heart rate lies between 20 and 300 /min."
Severity: #error
Expression: "value.ofType(Quantity).where(code = '/min').all(value >= 20 and value <= 300)"
