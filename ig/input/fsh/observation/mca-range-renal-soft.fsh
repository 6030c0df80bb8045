Invariant: mca-range-renal-soft
Description: "血肌酐少见：通常在 30–800 μmol/L 之间，请核对。 Creatinine is unusual outside 30 to 800 umol/L: please check."
Severity: #warning
Expression: "(code.coding.code.where($this = '14682-9').exists() implies value.ofType(Quantity).where(code = 'umol/L' and value >= 10 and value <= 3000).all(value >= 30 and value <= 800))"
