Instance: exa-heart-rate-zhang
InstanceOf: McaHeartRate
Usage: #example
Title: "2025年1月20日随访：心率 76 次/分"
* insert ExtractedFromFollowUp(v.hr)
* code.coding[nationalElement] = $DE#DE04.10.206.00 "心率"
* insert Amount(76, /min, 次/分)
