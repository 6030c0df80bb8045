Instance: exa-audit-event-search
InstanceOf: McaAuditEvent
Usage: #example
Title: "查询血压的审计 / Audit of a search"
Description: "县医院系统2025年4月24日查询张建国的血压。 The hospital’s system searches the blood pressures of Zhang Jianguo on 24 April 2025."
* type = $AuditEventType#rest "RESTful Operation"
* subtype[0] = $RestfulInteraction#search-type
* subtype[1] = $RestfulInteraction#search
* action = #E
* recorded = "2025-04-24T10:12:08.412+08:00"
* outcome = #0
* outcomeDesc = "200"
* purposeOfEvent = $ActReason#TREAT "treatment"
* insert RecordedAccess(county-hospital-his, 9f2c41d8)
* agent[0].network.address = "10.8.0.21"
* agent[0].network.type = #2
* agent[2].type = $ParticipationType#CST
* agent[2].who.identifier.system = $UsccSystem
* agent[2].who.identifier.value = "12999901MEXA00019C"
* agent[2].requestor = false
* entity[1].type = $AuditEntityType#1 "Person"
* entity[1].role = $ObjectRole#1 "Patient"
* entity[1].what = Reference(exa-patient-zhang-jianguo)
* entity[2].type = $AuditEntityType#2 "System Object"
* entity[2].role = $ObjectRole#24 "Query"
* entity[2].query = "T2JzZXJ2YXRpb24/cGF0aWVudD1leGEtcGF0aWVudC16aGFuZy1qaWFuZ3VvJmNvZGU9ODUzNTQtOQ=="
