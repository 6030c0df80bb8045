Invariant: mca-range-satisfaction
Description: "满意度平均分必须在 1–5 之间。 The mean of the satisfaction answers lies between 1 and 5."
Severity: #error
Expression: "value.ofType(Quantity).where(code = '{score}').all(value >= 1 and value <= 5)"
