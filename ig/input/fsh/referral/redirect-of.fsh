Extension: RedirectOf
Id: redirect-of
Title: "改派自 / Redirect of"
Description: "本任务所接替的、被拒绝并改派的转诊任务。 The declined referral task that this task takes over."
Context: Task
* insert Published
* value[x] 1..1
* value[x] only Reference(McaReferralTask)
