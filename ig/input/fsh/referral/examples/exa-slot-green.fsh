Instance: exa-slot-green
InstanceOf: McaSlot
Usage: #example
Title: "绿色通道号源 / Slot of the green channel"
Description: "为绿色通道预留的空闲号源。 A free slot that is kept for the green channel."
* serviceCategory = McaReferralChannelCS#green "绿色通道"
* schedule = Reference(exa-schedule-open-ended)
* status = #free
* start = "2035-01-08T08:30:00+08:00"
* end = "2035-01-08T09:00:00+08:00"
