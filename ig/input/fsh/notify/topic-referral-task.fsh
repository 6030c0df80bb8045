Instance: topic-referral-task
InstanceOf: Basic
Usage: #definition
Title: "转诊任务变化 / Changes of referral tasks"
Description: "转诊、追踪与中止任务新建或变更状态、业务阶段、承接方时通知，草稿除外。 Told when a task of a referral, its tracking or its abortion is new or changes its status, business status or owner; not while it is a draft."
* insert TopicHead(referral-task)
* insert TopicText([[转诊任务变化 / Changes of referral tasks]], [[转诊、追踪与中止任务新建或变更状态、业务阶段、承接方时通知，草稿除外。 Told when a task of a referral, its tracking or its abortion is new or changes its status, business status or owner; not while it is a draft.]])
* insert TopicTrigger(Task, [[转诊任务变化。 A referral task changes.]], [[%current.intent = 'order' and %current.status != 'draft' and %current.code.coding.where(code = 'referral-fulfil' or code = 'referral-tracking' or code = 'abort').exists() and (%previous.empty() or %previous.status !~ %current.status or %previous.businessStatus !~ %current.businessStatus or %previous.owner !~ %current.owner)]])
* insert TopicFilter(Task, owner)
* insert TopicFilter(Task, requester)
* insert TopicFilter(Task, status)
* insert TopicFilter(Task, business-status)
* insert TopicFilter(Task, code)
* insert TopicFilter(Task, patient)
* insert TopicShape(Task, Task:focus)
