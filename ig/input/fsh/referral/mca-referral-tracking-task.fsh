Profile: McaReferralTrackingTask
Parent: Task
Id: mca-referral-tracking-task
Title: "转诊追踪任务 / Referral tracking task"
Description: "转出方在2周内追踪居民是否到位的任务，提交上转时由服务器建立。 The placer's duty to find out within two weeks whether the resident arrived; the server makes it when an up-referral is submitted."
* insert PublishedProfile
* extension contains ReferralOutcome named referralOutcome 0..1 MS and TrackedOn named trackedOn 0..1 MS
* insert TaskOfReferral
* code 1..1 MS
* code = McaTaskCodeCS#referral-tracking
* focus only Reference(McaReferralRequest)
* restriction 1..1
* restriction.period 1..1
* restriction.period.end 1..1
