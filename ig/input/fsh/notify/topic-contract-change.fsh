Instance: topic-contract-change
InstanceOf: Basic
Usage: #definition
Title: "签约变化 / Changes of contracts"
Description: "家庭医生签约新建、续签、解约时通知。 Told when a contract with a family doctor is made, renewed or ended."
* insert TopicHead(contract-change)
* insert TopicText([[签约变化 / Changes of contracts]], [[家庭医生签约新建、续签、解约时通知。 Told when a contract with a family doctor is made, renewed or ended.]])
* insert TopicTrigger(Contract, [[签约状态或期限变化。 The state or the term changes.]], [[(%previous.empty() or %previous.status !~ %current.status or %previous.legalState !~ %current.legalState or %previous.applies !~ %current.applies)]])
* insert TopicFilter(Contract, patient)
* insert TopicFilter(Contract, authority)
* insert TopicFilter(Contract, status)
* insert TopicShape(Contract, Contract:patient)
