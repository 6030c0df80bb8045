Invariant: mca-range-hr-soft
Description: "心率少见：通常在 40–180 次/分 之间，请核对。 Heart rate is unusual outside 40 to 180 /min: please check."
Severity: #warning
Expression: "value.ofType(Quantity).where(code = '/min' and value >= 20 and value <= 300).all(value >= 40 and value <= 180)"
