Instance: exa-lifestyle-salt
InstanceOf: McaLifestyle
Usage: #example
Title: "2025年1月20日随访：摄盐：中"
* insert ExtractedFromFollowUp(l.salt)
* code = McaObservationCS#salt "摄盐量分级"
* code.coding[1] = $DE#DE03.00.094.00 "摄盐量分级"
* valueCodeableConcept = McaCvSaltCS#2 "中"
