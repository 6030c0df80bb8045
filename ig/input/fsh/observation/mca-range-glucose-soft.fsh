Invariant: mca-range-glucose-soft
Description: "血糖少见：通常在 2–35 mmol/L 之间，请核对。 Glucose is unusual outside 2 to 35 mmol/L: please check."
Severity: #warning
Expression: "value.ofType(Quantity).where(code = 'mmol/L' and value >= 0.5 and value <= 60).all(value >= 2 and value <= 35)"
