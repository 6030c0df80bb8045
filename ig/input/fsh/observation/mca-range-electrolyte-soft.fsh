Invariant: mca-range-electrolyte-soft
Description: "血钾少见：通常在 2.8–6.5 mmol/L 之间，请核对。 Potassium is unusual outside 2.8 to 6.5 mmol/L: please check."
Severity: #warning
Expression: "(code.coding.code.where($this = '2823-3').exists() implies value.ofType(Quantity).where(code = 'mmol/L' and value >= 1 and value <= 12).all(value >= 2.8 and value <= 6.5))"
