Instance: exa-body-weight-zhang
InstanceOf: McaBodyWeight
Usage: #example
Title: "2025年1月20日随访：体重 74 kg"
* insert ExtractedFromFollowUp(v.weight)
* code.coding[nationalElement] = $DE#DE04.10.188.00 "体重(kg)"
* insert Amount(74, kg, kg)
