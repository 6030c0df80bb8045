Instance: wrong-mca-sub-3-full-resource
InstanceOf: McaSubscription
Usage: #example
Title: "通知带全部内容 / Whole resources"
Description: "通知带有全部内容。 The notifications carry whole resources."
* insert SubscribedTo(referral-task, [[https://clinic.example/notify]])
* status = #off
* reason = "测试"
* insert PayloadContent(full-resource)
