Instance: exa-referral-task-rejected
InstanceOf: McaReferralTask
Usage: #example
Title: "被拒并建议改派的转诊任务 / Referral declined, to be redirected"
Description: "接收方认为科室不符，建议改派。 The receiving side finds it is the wrong department and asks for a redirect."
* insert UpReferralTask(2025-04-22T14:50:00+08:00)
* status = #rejected
* statusReason = McaRejectReasonCS#wrong-department "科室不符"
* businessStatus = McaReferralBusinessStatusCS#declined-redirect "拒绝并建议改派"
