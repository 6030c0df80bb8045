Instance: exa-bmi-zhang
InstanceOf: McaBmi
Usage: #example
Title: "2025年1月20日随访：体质指数 26.2"
* insert ExtractedFromFollowUp(v.bmi)
* code.coding[nationalElement] = $DE#DE05.10.075.00 "体质指数"
* insert Amount(26.2, kg/m2, kg/m²)
* interpretation = http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation#H "High"
* derivedFrom[1] = Reference(exa-body-weight-zhang)
* derivedFrom[2] = Reference(exa-body-height-zhang)
