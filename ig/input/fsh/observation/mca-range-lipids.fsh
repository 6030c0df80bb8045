Invariant: mca-range-lipids
Description: "血脂超出可能范围：TC 0.5–30、TG 0.1–60、HDL 0.1–6、LDL 0.1–20 mmol/L。 Lipids lie in the possible range: TC 0.5–30, TG 0.1–60, HDL 0.1–6, LDL 0.1–20 mmol/L."
Severity: #error
Expression: "(code.coding.code.where($this = '14647-2').exists() implies value.ofType(Quantity).where(code = 'mmol/L').all(value >= 0.5 and value <= 30)) and (code.coding.code.where($this = '14927-8').exists() implies value.ofType(Quantity).where(code = 'mmol/L').all(value >= 0.1 and value <= 60)) and (code.coding.code.where($this = '14646-4').exists() implies value.ofType(Quantity).where(code = 'mmol/L').all(value >= 0.1 and value <= 6)) and (code.coding.code.where($this = '22748-8').exists() implies value.ofType(Quantity).where(code = 'mmol/L').all(value >= 0.1 and value <= 20))"
