// Aliases: one name for each foreign system, used everywhere.
Alias: $LOINC = http://loinc.org
Alias: $UCUM = http://unitsofmeasure.org
Alias: $ICD10 = http://hl7.org/fhir/sid/icd-10
Alias: $ICD10CN = urn:oid:2.16.156.10011.2.3.3.11
Alias: $DE = urn:oid:2.16.156.10011.2.2.1
Alias: $V20203 = http://terminology.hl7.org/CodeSystem/v2-0203
Alias: $V3ActCode = http://terminology.hl7.org/CodeSystem/v3-ActCode
Alias: $ObservationCategory = http://terminology.hl7.org/CodeSystem/observation-category
Alias: $ConditionClinical = http://terminology.hl7.org/CodeSystem/condition-clinical
Alias: $ConditionVerification = http://terminology.hl7.org/CodeSystem/condition-ver-status
Alias: $TaskCode = http://hl7.org/fhir/CodeSystem/task-code

// Identifier systems: national OIDs first, then the alliance's own.
Alias: $ResidentId = urn:oid:2.16.156.10011.1.3
Alias: $HealthRecordNo = urn:oid:2.16.156.10011.1.2
Alias: $HealthCardNo = urn:oid:2.16.156.10011.1.19
Alias: $OutpatientNo = urn:oid:2.16.156.10011.1.10
Alias: $InpatientNo = urn:oid:2.16.156.10011.1.12
Alias: $UsccSystem = http://medalliance.example/fhir/naming/uscc
Alias: $Naming = http://medalliance.example/fhir/naming
