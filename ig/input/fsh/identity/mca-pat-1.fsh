Invariant: mca-pat-1
Description: "居民至少有身份证号、健康档案编号或其他证件号之一，否则须标明身份未明。 A resident has an id-card number, a health record number or another identity document; otherwise the identity is marked unknown."
Severity: #error
Expression: "identifier.where(system = 'urn:oid:2.16.156.10011.1.3' or system = 'urn:oid:2.16.156.10011.1.2' or system = 'http://medalliance.example/fhir/naming/passport' or system = 'http://medalliance.example/fhir/naming/hk-macau-permit' or system = 'http://medalliance.example/fhir/naming/taiwan-permit').exists() or extension.where(url = 'http://medalliance.example/fhir/StructureDefinition/identity-unknown' and value = true).exists()"
