Invariant: mca-range-hba1c
Description: "糖化血红蛋白必须在 2–25 % 之间。 HbA1c lies between 2 and 25 %."
Severity: #error
Expression: "value.ofType(Quantity).where(code = '%').all(value >= 2 and value <= 25)"
