Invariant: mca-range-rr
Description: "呼吸频率必须在 5–80 次/分 之间。 Respiratory rate lies between 5 and 80 /min."
Severity: #error
Expression: "value.ofType(Quantity).where(code = '/min').all(value >= 5 and value <= 80)"
