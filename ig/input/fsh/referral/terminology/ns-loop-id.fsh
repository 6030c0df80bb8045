Instance: ns-loop-id
InstanceOf: NamingSystem
Usage: #definition
Title: "转诊闭环号 / Loop number"
Description: "同一周期的上转、追踪与下转共用的闭环号。 The number shared by an up-referral, its tracking and the down-referral that follows."
* insert IdentifierNames(LoopId)
* description = "同一周期的上转、追踪与下转共用的闭环号。 The number shared by an up-referral, its tracking and the down-referral that follows."
* usage = "ServiceRequest.requisition, Task.groupIdentifier"
* uniqueId[0].type = #uri
* uniqueId[0].value = "http://medalliance.example/fhir/naming/loop-id"
* uniqueId[0].preferred = true
