Invariant: mca-range-spo2
Description: "血氧饱和度必须在 30–100 % 之间。 Oxygen saturation lies between 30 and 100 %."
Severity: #error
Expression: "value.ofType(Quantity).where(code = '%').all(value >= 30 and value <= 100)"
