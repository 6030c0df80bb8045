Extension: TrackedOn
Id: tracked-on
Title: "追踪日期 / Tracked on"
Description: "得到追踪结果的日期。 The day on which the outcome of tracking was found."
Context: Task, ServiceRequest
* insert Published
* value[x] 1..1
* value[x] only dateTime
