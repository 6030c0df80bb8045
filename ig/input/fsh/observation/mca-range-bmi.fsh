Invariant: mca-range-bmi
Description: "体质指数必须在 8–90 kg/m2 之间。 Body mass index lies between 8 and 90 kg/m2."
Severity: #error
Expression: "value.ofType(Quantity).where(code = 'kg/m2').all(value >= 8 and value <= 90)"
