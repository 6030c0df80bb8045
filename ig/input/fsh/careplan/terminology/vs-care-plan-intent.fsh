ValueSet: McaCarePlanIntentVS
Id: vs-care-plan-intent
Title: "管理方案意图 / Care plan intent"
Description: "方案建议、方案或医嘱。 A proposal, a plan or an order."
* insert Published
* http://hl7.org/fhir/request-intent#proposal
* http://hl7.org/fhir/request-intent#plan
* http://hl7.org/fhir/request-intent#order
