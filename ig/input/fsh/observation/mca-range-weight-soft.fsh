Invariant: mca-range-weight-soft
Description: "体重少见：通常在 25–200 kg 之间，请核对。 Body weight is unusual outside 25 to 200 kg: please check."
Severity: #warning
Expression: "value.ofType(Quantity).where(code = 'kg' and value >= 1 and value <= 350).all(value >= 25 and value <= 200)"
