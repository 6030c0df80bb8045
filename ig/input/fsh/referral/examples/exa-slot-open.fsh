Instance: exa-slot-open
InstanceOf: McaSlot
Usage: #example
Title: "空闲号源 / Free slot"
Description: "普通通道的空闲号源。 A free slot of the normal channel."
* serviceCategory = McaReferralChannelCS#normal "普通通道"
* schedule = Reference(exa-schedule-open-ended)
* status = #free
* start = "2035-01-08T09:00:00+08:00"
* end = "2035-01-08T09:30:00+08:00"
