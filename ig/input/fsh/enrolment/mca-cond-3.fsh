Invariant: mca-cond-3
Description: "诊断须有国家版或 WHO 的 ICD-10 编码。 The diagnosis carries an ICD-10 code of the national or the WHO edition."
Severity: #error
Expression: "code.coding.where(system = 'urn:oid:2.16.156.10011.2.3.3.11' or system = 'http://hl7.org/fhir/sid/icd-10').exists()"
