CodeSystem: McaReferralChannelCS
Id: mca-referral-channel
Title: "转诊通道 / Referral channel"
Description: "转诊所走的通道。 The channel a referral takes."
* insert OwnCodeSystem
* #normal "普通通道"
* #normal insert En([[Normal channel]])
* #green "绿色通道"
* #green insert En([[Green channel]])
* #emergency "急诊"
* #emergency insert En([[Emergency]])
