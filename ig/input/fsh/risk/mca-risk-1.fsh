Invariant: mca-risk-1
Description: "已完成的风险评估须写明依据。 A final risk assessment names what it rests on."
Severity: #error
Expression: "status = 'final' implies basis.exists()"
