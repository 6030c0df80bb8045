Instance: exa-subscription-referrals
InstanceOf: McaSubscription
Usage: #example
Title: "县医院订阅转诊任务 / The hospital subscribes to referral tasks"
Description: "县医院订阅以其为承接方的转诊任务；示例中已停用。 The county hospital subscribes to the referral tasks that it owns; switched off here."
* insert SubscribedTo(referral-task, [[https://his.county-hospital.example/fhir/notify]])
* status = #off
* end = "2026-12-31T23:59:59+08:00"
* reason = "转诊到院提醒"
* criteria.extension.url = "http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/backport-filter-criteria"
* criteria.extension.valueString = "Task?owner=Organization/exa-organization-county-hospital"
* insert PayloadContent(id-only)
* channel.header = "X-Subscription: referral"
