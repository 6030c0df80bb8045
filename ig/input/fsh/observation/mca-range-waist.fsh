Invariant: mca-range-waist
Description: "腰围必须在 30–250 cm 之间。 Waist lies between 30 and 250 cm."
Severity: #error
Expression: "value.ofType(Quantity).where(code = 'cm').all(value >= 30 and value <= 250)"
