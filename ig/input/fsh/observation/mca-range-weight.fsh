Invariant: mca-range-weight
Description: "体重必须在 1–350 kg 之间。 Body weight lies between 1 and 350 kg."
Severity: #error
Expression: "value.ofType(Quantity).where(code = 'kg').all(value >= 1 and value <= 350)"
