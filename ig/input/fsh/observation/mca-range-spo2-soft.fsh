Invariant: mca-range-spo2-soft
Description: "血氧饱和度少见：通常在 80–100 % 之间，请核对。 Oxygen saturation is unusual outside 80 to 100 %: please check."
Severity: #warning
Expression: "value.ofType(Quantity).where(code = '%' and value >= 30 and value <= 100).all(value >= 80 and value <= 100)"
