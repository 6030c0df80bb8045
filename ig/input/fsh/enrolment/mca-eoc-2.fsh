Invariant: mca-eoc-2
Description: "在管的专项档案不得有结束日期。 An active enrolment has no end date."
Severity: #error
Expression: "status = 'active' implies period.end.empty()"
