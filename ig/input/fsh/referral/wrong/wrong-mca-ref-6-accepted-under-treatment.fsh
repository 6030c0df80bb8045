Instance: wrong-mca-ref-6-accepted-under-treatment
InstanceOf: McaReferralTask
Usage: #example
Title: "已接收却在治疗中 / Accepted yet under treatment"
Description: "业务状态「治疗中」不属于任务状态accepted。 The business status under-treatment does not belong to the status accepted."
* insert UpReferralTask(2025-04-22T16:05:00+08:00)
* status = #accepted
* businessStatus = McaReferralBusinessStatusCS#under-treatment "治疗中"
