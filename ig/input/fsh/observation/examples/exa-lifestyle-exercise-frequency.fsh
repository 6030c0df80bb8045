Instance: exa-lifestyle-exercise-frequency
InstanceOf: McaLifestyle
Usage: #example
Title: "2025年1月20日随访：每周运动 3 次"
* insert ExtractedFromFollowUp(l.ex.freq)
* code = McaObservationCS#exercise-wk "每周运动次数"
* code.coding[1] = $DE#DE03.00.087.00 "身体活动频率"
* insert Amount(3, /wk, 次/周)
