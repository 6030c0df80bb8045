Invariant: mca-range-spirometry-soft
Description: "FEV1/FVC 比值少见：通常在 25–95 % 之间，请核对。 An FEV1/FVC ratio outside 25 to 95 % is unusual: please check."
Severity: #warning
Expression: "(code.coding.code.where($this = '19926-5').exists() implies value.ofType(Quantity).where(code = '%' and value >= 10 and value <= 100).all(value >= 25 and value <= 95))"
