Invariant: mca-id-4
Description: "门诊号、住院号、病案号等机构内编号须写明类型和发号机构。 Numbers given by one organisation (outpatient, inpatient, record numbers) name their type and their assigner."
Severity: #error
Expression: "(system = 'urn:oid:2.16.156.10011.1.3' or system = 'urn:oid:2.16.156.10011.1.2' or system = 'urn:oid:2.16.156.10011.1.19' or system = 'http://medalliance.example/fhir/naming/insurance-person' or system = 'http://medalliance.example/fhir/naming/passport' or system = 'http://medalliance.example/fhir/naming/hk-macau-permit' or system = 'http://medalliance.example/fhir/naming/taiwan-permit') or (type.exists() and assigner.exists())"
