Invariant: mca-range-waist-soft
Description: "腰围少见：通常在 50–150 cm 之间，请核对。 Waist is unusual outside 50 to 150 cm: please check."
Severity: #warning
Expression: "value.ofType(Quantity).where(code = 'cm' and value >= 30 and value <= 250).all(value >= 50 and value <= 150)"
