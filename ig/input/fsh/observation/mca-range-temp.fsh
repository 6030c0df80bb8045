Invariant: mca-range-temp
Description: "体温必须在 30–45 ℃ 之间。 Body temperature lies between 30 and 45 degrees Celsius."
Severity: #error
Expression: "value.ofType(Quantity).where(code = 'Cel').all(value >= 30 and value <= 45)"
