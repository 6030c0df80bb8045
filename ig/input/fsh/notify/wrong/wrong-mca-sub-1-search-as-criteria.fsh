Instance: wrong-mca-sub-1-search-as-criteria
InstanceOf: McaSubscription
Usage: #example
Title: "criteria是查询 / Criteria are a search"
Description: "criteria写成了查询。 The criteria are a search."
* insert SubscribedTo(referral-task, [[https://clinic.example/notify]])
* criteria = "Task?status=requested"
* status = #off
* reason = "测试"
* insert PayloadContent(empty)
