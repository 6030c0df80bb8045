Instance: exa-body-height-zhang
InstanceOf: McaBodyHeight
Usage: #example
Title: "2025年1月20日随访：身高 168 cm"
* insert ExtractedFromFollowUp(v.height)
* code.coding[nationalElement] = $DE#DE04.10.167.00 "身高(cm)"
* insert Amount(168, cm, cm)
