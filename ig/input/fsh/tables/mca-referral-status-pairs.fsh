Instance: mca-referral-status-pairs
InstanceOf: Library
Usage: #definition
Title: "转诊任务允许的状态组合 / Allowed pairs of status and business status of a referral task"
Description: "转诊任务允许的状态组合。 Allowed pairs of status and business status of a referral task."
* insert Table(mca-referral-status-pairs, referral-status-pairs, McaReferralStatusPairs, [[转诊任务允许的状态组合 / Allowed pairs of status and business status of a referral task]])
