CodeSystem: McaReferralOutcomeCS
Id: mca-referral-outcome
Title: "到位情况 / Outcome of tracking"
Description: "转诊2周追踪的结果。 What tracking a referral for two weeks found."
* insert OwnCodeSystem
* #arrived "到位"
* #arrived insert En([[Arrived]])
* #not-arrived "不到位"
* #not-arrived insert En([[Not arrived]])
