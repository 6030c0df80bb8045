Invariant: mca-ref-7
Description: "完成的转诊任务必须有回执文书。 A completed referral task has a feedback document."
Severity: #error
Expression: "status = 'completed' implies output.where(type.coding.where(code='feedback-document').exists()).exists()"
