Instance: exa-adherence-zhang
InstanceOf: McaAdherence
Usage: #example
Title: "2025年1月20日随访：规律服药"
* insert ExtractedFromFollowUp(m.adherence)
* code.coding[nationalElement] = $DE#DE06.00.027.00 "服药依从性"
* valueCodeableConcept = McaCvAdherenceCS#1 "规律"
