Instance: mca-referral-transitions
InstanceOf: Library
Usage: #definition
Title: "转诊任务状态流转 / Transitions of a referral task"
Description: "转诊任务状态流转。 Transitions of a referral task."
* insert Table(mca-referral-transitions, transitions, McaReferralTransitions, [[转诊任务状态流转 / Transitions of a referral task]])
