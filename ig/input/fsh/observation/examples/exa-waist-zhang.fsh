Instance: exa-waist-zhang
InstanceOf: McaWaist
Usage: #example
Title: "2025年1月20日随访：腰围 88 cm"
* insert ExtractedFromFollowUp(v.waist)
* insert Amount(88, cm, cm)
