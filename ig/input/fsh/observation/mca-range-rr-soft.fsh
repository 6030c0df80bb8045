Invariant: mca-range-rr-soft
Description: "呼吸频率少见：通常在 10–40 次/分 之间，请核对。 Respiratory rate is unusual outside 10 to 40 /min: please check."
Severity: #warning
Expression: "value.ofType(Quantity).where(code = '/min' and value >= 5 and value <= 80).all(value >= 10 and value <= 40)"
