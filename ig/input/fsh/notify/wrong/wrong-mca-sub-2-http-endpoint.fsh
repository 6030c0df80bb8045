Instance: wrong-mca-sub-2-http-endpoint
InstanceOf: McaSubscription
Usage: #example
Title: "明文地址 / Address without encryption"
Description: "通知地址不是https。 The address is not https."
* insert SubscribedTo(referral-task, [[http://clinic.example/notify]])
* status = #off
* reason = "测试"
* insert PayloadContent(empty)
