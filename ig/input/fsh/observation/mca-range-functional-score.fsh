Invariant: mca-range-functional-score
Description: "功能评分须为整数：CAT 0–40、mMRC 0–4。 Functional scores are whole numbers: CAT 0 to 40, mMRC 0 to 4."
Severity: #error
Expression: "(code.coding.code.where($this = 'cat').exists() implies value.ofType(Quantity).where(code = '{score}').all(value >= 0 and value <= 40)) and (code.coding.code.where($this = 'mmrc').exists() implies value.ofType(Quantity).where(code = '{score}').all(value >= 0 and value <= 4)) and value.ofType(Quantity).all(value = value.truncate())"
