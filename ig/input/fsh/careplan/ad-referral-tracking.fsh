Instance: ad-referral-tracking
InstanceOf: ActivityDefinition
Usage: #definition
Title: "转诊2周追踪 / Track a referral"
Description: "转诊后2周内追踪居民到位与诊治情况。 Finds out within two weeks whether the resident arrived and what was done."
* insert DefinitionIdentity(ActivityDefinition, ad-referral-tracking)
* name = "McaReferralTrackingActivity"
* title = "转诊2周追踪 / Track a referral"
* description = "转诊后2周内追踪居民到位与诊治情况。 Finds out within two weeks whether the resident arrived and what was done."
* kind = #Task
* code = McaTaskCodeCS#referral-tracking
* profile = "http://medalliance.example/fhir/StructureDefinition/mca-referral-tracking-task"
* intent = #order
* dynamicValue[+].path = "Task.focus"
* dynamicValue[=].expression.language = #text/fhirpath
* dynamicValue[=].expression.expression = "%resource"
* dynamicValue[+].path = "Task.for"
* dynamicValue[=].expression.language = #text/fhirpath
* dynamicValue[=].expression.expression = "%resource.subject"
