Invariant: mca-id-5
Description: "健康档案编号须为17位数字。 The health record number has 17 digits."
Severity: #error
Expression: "value.matches('^[0-9]{17}$')"
