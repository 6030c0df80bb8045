Instance: exa-slot-20250424
InstanceOf: McaSlot
Usage: #example
Title: "4月24日号源 / Slot of 24 April"
Description: "已占用的普通通道号源。 A slot of the normal channel, taken."
* serviceCategory = McaReferralChannelCS#normal "普通通道"
* schedule = Reference(exa-schedule-hypertension-clinic)
* status = #busy
* start = "2025-04-24T08:30:00+08:00"
* end = "2025-04-24T09:00:00+08:00"
