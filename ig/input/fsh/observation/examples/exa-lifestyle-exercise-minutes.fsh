Instance: exa-lifestyle-exercise-minutes
InstanceOf: McaLifestyle
Usage: #example
Title: "2025年1月20日随访：每次运动 30 分钟"
* insert ExtractedFromFollowUp(l.ex.min)
* code = McaObservationCS#exercise-min "每次运动分钟数"
* code.coding[1] = $DE#DE03.00.088.00 "每次运动时长(min)"
* insert Amount(30, min, 分钟)
