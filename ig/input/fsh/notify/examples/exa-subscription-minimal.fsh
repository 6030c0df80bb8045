Instance: exa-subscription-minimal
InstanceOf: McaSubscription
Usage: #example
Title: "最简订阅 / Minimal subscription"
Description: "只有必填元素的订阅。 A subscription with nothing but what is required."
* insert SubscribedTo(followup-due, [[https://clinic.example/notify]])
* status = #off
* reason = "应随访提醒"
* insert PayloadContent(empty)
