Alias: $AuditEventType = http://terminology.hl7.org/CodeSystem/audit-event-type
Alias: $RestfulInteraction = http://hl7.org/fhir/restful-interaction
Alias: $Dicom = http://dicom.nema.org/resources/ontology/DCM
Alias: $AuditEntityType = http://terminology.hl7.org/CodeSystem/audit-entity-type
Alias: $ObjectRole = http://terminology.hl7.org/CodeSystem/object-role
Alias: $BasicAuditEntityType = https://profiles.ihe.net/ITI/BALP/CodeSystem/BasicAuditEntityType

// What every record of the server has: the client, the server, the node and the number of the request.
RuleSet: RecordedAccess(client, requestId)
* agent[0].type = $Dicom#110153
* agent[0].who.identifier.value = "{client}"
* agent[0].requestor = true
* agent[1].type = $Dicom#110152
* agent[1].who.identifier.value = "node-1"
* agent[1].requestor = false
* source.site = "node-1"
* source.observer.identifier.value = "node-1"
* entity[0].type = $BasicAuditEntityType#XrequestId
* entity[0].what.identifier.value = "{requestId}"
