Instance: wrong-mca-ref-5-rejected-without-reason
InstanceOf: McaReferralTask
Usage: #example
Title: "拒绝而无原因 / Declined without a reason"
Description: "任务被拒绝，但没有原因。 The task is declined and gives no reason."
* insert UpReferralTask(2025-04-22T15:10:00+08:00)
* status = #rejected
* businessStatus = McaReferralBusinessStatusCS#declined "已拒绝"
