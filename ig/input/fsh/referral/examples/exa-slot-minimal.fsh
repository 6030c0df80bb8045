Instance: exa-slot-minimal
InstanceOf: McaSlot
Usage: #example
Title: "号源（最小） / Minimal slot"
Description: "只有必填项的号源。 A slot with the required elements only."
* schedule = Reference(exa-schedule-hypertension-clinic)
* status = #free
* start = "2025-04-24T09:00:00+08:00"
* end = "2025-04-24T09:30:00+08:00"
