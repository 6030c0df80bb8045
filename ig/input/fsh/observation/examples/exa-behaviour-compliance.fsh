Instance: exa-behaviour-compliance
InstanceOf: McaBehaviour
Usage: #example
Title: "2025年1月20日随访：遵医行为：良好"
* insert ExtractedFromFollowUp(l.comply)
* code = McaObservationCS#compliance "遵医行为"
* code.coding[1] = $DE#DE05.10.068.00 "遵医行为"
* valueCodeableConcept = McaCvComplianceCS#1 "良好"
