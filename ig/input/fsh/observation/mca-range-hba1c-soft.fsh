Invariant: mca-range-hba1c-soft
Description: "糖化血红蛋白少见：通常在 4–16 % 之间，请核对。 HbA1c is unusual outside 4 to 16 %: please check."
Severity: #warning
Expression: "value.ofType(Quantity).where(code = '%' and value >= 2 and value <= 25).all(value >= 4 and value <= 16)"
