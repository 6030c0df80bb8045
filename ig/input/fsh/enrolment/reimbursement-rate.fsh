Extension: ReimbursementRate
Id: reimbursement-rate
Title: "报销比例 / Reimbursement rate"
Description: "政策范围内的报销比例，0到1之间的小数。 The policy-range rate of reimbursement, a decimal between 0 and 1."
Context: Coverage
* insert Published
* value[x] 1..1
* value[x] only decimal
* valueDecimal ^minValueDecimal = 0
* valueDecimal ^maxValueDecimal = 1
