Instance: exa-referral-task-accepted
InstanceOf: McaReferralTask
Usage: #example
Title: "已接收并预约的转诊任务 / Referral accepted and booked"
Description: "2025年4月22日县医院接收上转并预约4月24日就诊。 On 22 April 2025 the county hospital accepts the up-referral and books 24 April."
* insert UpReferralTask(2025-04-22T16:05:00+08:00)
* identifier.system = "http://medalliance.example/fhir/naming/referral-no"
* identifier.value = "R20250422-0007#fulfil"
* extension[slaDue].valueDateTime = "2025-04-22T18:20:00+08:00"
* status = #accepted
* businessStatus = McaReferralBusinessStatusCS#scheduled "已预约"
* restriction.period.end = "2025-05-06T23:59:59+08:00"
* input[referralDocument].type = McaTaskInputCS#referral-document "转诊文书"
* input[referralDocument].valueReference = Reference(exa-referral-document-zhang)
* input[preferredTime].type = McaTaskInputCS#preferred-time "期望就诊时间"
* input[preferredTime].valuePeriod.start = "2025-04-23"
* input[preferredTime].valuePeriod.end = "2025-04-25"
* output[appointment].type = McaTaskOutputCS#appointment "预约"
* output[appointment].valueReference = Reference(exa-referral-appointment-zhang)
