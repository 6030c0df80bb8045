Invariant: mca-range-qol
Description: "健康效用值必须在 -1–1、健康自评分在 0–100 之间。 The EQ-5D index lies between -1 and 1, the visual analogue scale between 0 and 100."
Severity: #error
Expression: "(code.coding.code.where($this = 'eq5d-index').exists() implies value.ofType(Quantity).where(code = '{score}').all(value + 1 >= 0 and value <= 1)) and (code.coding.code.where($this = 'eq5d-vas').exists() implies value.ofType(Quantity).where(code = '{score}').all(value >= 0 and value <= 100))"
