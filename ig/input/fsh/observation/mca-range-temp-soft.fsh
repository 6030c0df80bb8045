Invariant: mca-range-temp-soft
Description: "体温少见：通常在 35–41 ℃ 之间，请核对。 Body temperature is unusual outside 35 to 41 degrees Celsius: please check."
Severity: #warning
Expression: "value.ofType(Quantity).where(code = 'Cel' and value >= 30 and value <= 45).all(value >= 35 and value <= 41)"
