Profile: McaSlot
Parent: Slot
Id: mca-slot
Title: "号源 / Slot"
Description: "可预约的时段；serviceCategory为转诊通道，绿色通道号源据此预留。 A time that can be booked; its service category is the referral channel it is kept for."
* insert PublishedProfile
* serviceCategory from McaReferralChannelVS (extensible)
* serviceCategory MS
* serviceCategory ^short = "为哪个转诊通道预留；未写明的给所有通道 / The referral channel it is kept for; without one it is for all"
* schedule only Reference(McaSchedule)
* schedule MS
* status MS
* start MS
* end MS
