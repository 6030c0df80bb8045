Invariant: mca-range-spirometry
Description: "FEV1 与 FVC 必须在 0.1–9 L、比值在 10–100 % 之间。 FEV1 and FVC lie between 0.1 and 9 L, their ratio between 10 and 100 %."
Severity: #error
Expression: "(code.coding.code.where($this = '20150-9' or $this = '19868-9').exists() implies value.ofType(Quantity).where(code = 'L').all(value >= 0.1 and value <= 9)) and (code.coding.code.where($this = '19926-5').exists() implies value.ofType(Quantity).where(code = '%').all(value >= 10 and value <= 100))"
