Invariant: mca-range-bp-soft
Description: "血压少见：收缩压通常在 70–250、舒张压在 40–140 mmHg 之间，请核对。 Blood pressure is unusual outside 70 to 250 systolic and 40 to 140 diastolic: please check."
Severity: #warning
Expression: "component.where(code.coding.where(system = 'http://loinc.org' and code = '8480-6').exists()).value.ofType(Quantity).where(code = 'mm[Hg]' and value >= 40 and value <= 300).all(value >= 70 and value <= 250) and component.where(code.coding.where(system = 'http://loinc.org' and code = '8462-4').exists()).value.ofType(Quantity).where(code = 'mm[Hg]' and value >= 20 and value <= 200).all(value >= 40 and value <= 140)"
