Instance: topic-followup-due
InstanceOf: Basic
Usage: #definition
Title: "应随访 / Follow-up due"
Description: "产生应随访、高危随访或年度体检任务时通知。 Told when a follow-up, a visit to a high-risk person or an annual examination becomes due."
* insert TopicHead(followup-due)
* insert TopicText([[应随访 / Follow-up due]], [[产生应随访、高危随访或年度体检任务时通知。 Told when a follow-up, a visit to a high-risk person or an annual examination becomes due.]])
* insert TopicTrigger(Task, [[到期任务新建。 A task of what is due is made.]], [[%current.status = 'requested' and %current.code.coding.where(code = 'followup-due' or code = 'high-risk-followup' or code = 'annual-exam-due').exists() and (%previous.empty() or %previous.status != 'requested')]])
* insert TopicFilter(Task, owner)
* insert TopicFilter(Task, code)
* insert TopicFilter(Task, patient)
* insert TopicFilter(Task, due)
* insert TopicShape(Task, Task:patient)
