Extension: SlaDue
Id: sla-due
Title: "应答时限 / Answer due"
Description: "对方最迟应答（接单、接收、改派或拒绝）的时刻。 The moment by which the other side has to answer: acknowledge, accept, redirect or decline."
Context: ServiceRequest, Task
* insert Published
* value[x] 1..1
* value[x] only dateTime
