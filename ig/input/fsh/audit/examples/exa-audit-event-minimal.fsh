Instance: exa-audit-event-minimal
InstanceOf: McaAuditEvent
Usage: #example
Title: "拒绝的读取 / Refused read"
Description: "只有必填元素：被拒绝的一次读取。 The required elements: a read that was refused."
* type = $AuditEventType#rest
* subtype = $RestfulInteraction#read
* action = #R
* recorded = "2025-04-24T10:12:09.003+08:00"
* outcome = #4
* outcomeDesc = "404 not-found"
* insert RecordedAccess(village-clinic, 9f2c41d9)
