Invariant: mca-range-bp
Description: "收缩压必须在 40–300、舒张压在 20–200 mmHg 之间。 Systolic pressure lies between 40 and 300, diastolic between 20 and 200 mmHg."
Severity: #error
Expression: "component.where(code.coding.where(system = 'http://loinc.org' and code = '8480-6').exists()).value.ofType(Quantity).where(code = 'mm[Hg]').all(value >= 40 and value <= 300) and component.where(code.coding.where(system = 'http://loinc.org' and code = '8462-4').exists()).value.ofType(Quantity).where(code = 'mm[Hg]').all(value >= 20 and value <= 200)"
