Invariant: mca-range-bmi-soft
Description: "体质指数少见：通常在 13–50 kg/m2 之间，请核对。 Body mass index is unusual outside 13 to 50 kg/m2: please check."
Severity: #warning
Expression: "value.ofType(Quantity).where(code = 'kg/m2' and value >= 8 and value <= 90).all(value >= 13 and value <= 50)"
