Invariant: mca-range-glucose
Description: "血糖必须在 0.5–60 mmol/L 之间。 Glucose lies between 0.5 and 60 mmol/L."
Severity: #error
Expression: "value.ofType(Quantity).where(code = 'mmol/L').all(value >= 0.5 and value <= 60)"
