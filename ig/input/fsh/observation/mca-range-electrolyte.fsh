Invariant: mca-range-electrolyte
Description: "血钾必须在 1–12 mmol/L 之间。 Potassium lies between 1 and 12 mmol/L."
Severity: #error
Expression: "(code.coding.code.where($this = '2823-3').exists() implies value.ofType(Quantity).where(code = 'mmol/L').all(value >= 1 and value <= 12))"
