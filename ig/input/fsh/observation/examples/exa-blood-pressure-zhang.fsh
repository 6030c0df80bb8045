Instance: exa-blood-pressure-zhang
InstanceOf: McaBloodPressure
Usage: #example
Title: "2025年1月20日随访：血压 146/88"
Description: "65岁及以上 <150/90 为控制满意。 At 65 and over, below 150/90 is controlled."
* insert ExtractedFromFollowUp(v.sbp)
* insert BloodPressure(146, 88)
* extension[meanOfReadings].valueBoolean = true
* extension[bodyPosition].valueCodeableConcept = McaBodyPositionCS#sitting "坐位"
* extension[sourceFormVersion].valueString = "2017"
* method = McaBpMethodCS#oscillometric "示波法"
* bodySite = McaBpSiteCS#right-arm "右上臂"
* code.coding[main].display = "Blood pressure panel with all children optional"
