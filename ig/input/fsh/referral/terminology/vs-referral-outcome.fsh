ValueSet: McaReferralOutcomeVS
Id: vs-referral-outcome
Title: "到位情况 / Outcome of tracking"
Description: "追踪结果的全部代码。 All outcomes of tracking."
* insert Published
* include codes from system McaReferralOutcomeCS
