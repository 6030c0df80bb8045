ValueSet: McaReferralChannelVS
Id: vs-referral-channel
Title: "转诊通道 / Referral channel"
Description: "转诊通道的全部代码。 All referral channels."
* insert Published
* include codes from system McaReferralChannelCS
