Invariant: mca-range-renal
Description: "血肌酐必须在 10–3000 μmol/L 之间。 Creatinine lies between 10 and 3000 umol/L."
Severity: #error
Expression: "(code.coding.code.where($this = '14682-9').exists() implies value.ofType(Quantity).where(code = 'umol/L').all(value >= 10 and value <= 3000))"
