// Foreign code systems used by the directory, identity, enrolment and risk subjects.
Alias: $LocationPhysicalType = http://terminology.hl7.org/CodeSystem/location-physical-type
Alias: $RoleCode = http://terminology.hl7.org/CodeSystem/v3-RoleCode
Alias: $ReferralMethod = http://terminology.hl7.org/CodeSystem/service-referral-method
Alias: $DiagnosisRole = http://terminology.hl7.org/CodeSystem/diagnosis-role
Alias: $ConditionCategory = http://terminology.hl7.org/CodeSystem/condition-category
Alias: $ContactRole = http://terminology.hl7.org/CodeSystem/v2-0131
Alias: $MaritalStatus = http://terminology.hl7.org/CodeSystem/v3-MaritalStatus
Alias: $ContractSigner = http://terminology.hl7.org/CodeSystem/contractsignertypecodes
Alias: $CoverageClass = http://terminology.hl7.org/CodeSystem/coverage-class
Alias: $SignatureType = urn:iso-astm:E1762-95:2013
