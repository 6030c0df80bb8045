Profile: McaSchedule
Parent: Schedule
Id: mca-schedule
Title: "出诊安排 / Schedule"
Description: "科室服务或医生可接受转诊预约的时间安排。 When a service or a practitioner can take referrals."
* insert PublishedProfile
* active 1..1 MS
* actor only Reference(McaHealthcareService or McaPractitionerRole)
* actor MS
* planningHorizon 1..1 MS
* planningHorizon.start 1..1
