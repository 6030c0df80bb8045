Invariant: mca-range-height-soft
Description: "身高少见：通常在 120–210 cm 之间，请核对。 Body height is unusual outside 120 to 210 cm: please check."
Severity: #warning
Expression: "value.ofType(Quantity).where(code = 'cm' and value >= 30 and value <= 250).all(value >= 120 and value <= 210)"
