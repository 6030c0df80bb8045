Alias: $ProvenanceAgentType = http://terminology.hl7.org/CodeSystem/provenance-participant-type
Alias: $DataOperation = http://terminology.hl7.org/CodeSystem/v3-DataOperation
Alias: $ActReason = http://terminology.hl7.org/CodeSystem/v3-ActReason
