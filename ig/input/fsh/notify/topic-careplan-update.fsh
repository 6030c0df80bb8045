Instance: topic-careplan-update
InstanceOf: Basic
Usage: #definition
Title: "方案更新 / Updates of care plans"
Description: "健康管理方案新建、确认或修改时通知。 Told when a care plan is made, confirmed or changed."
* insert TopicHead(careplan-update)
* insert TopicText([[方案更新 / Updates of care plans]], [[健康管理方案新建、确认或修改时通知。 Told when a care plan is made, confirmed or changed.]])
* insert TopicTrigger(CarePlan, [[方案新建或修改。 A plan is made or changed.]], [[%current.status != 'draft' and (%previous.empty() or %previous.status !~ %current.status or %previous.intent !~ %current.intent or %previous.goal !~ %current.goal or %previous.activity !~ %current.activity)]])
* insert TopicFilter(CarePlan, patient)
* insert TopicFilter(CarePlan, care-team)
* insert TopicFilter(CarePlan, category)
* insert TopicFilter(CarePlan, status)
* insert TopicShape(CarePlan, CarePlan:care-team)
