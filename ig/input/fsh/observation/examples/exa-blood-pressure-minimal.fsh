Instance: exa-blood-pressure-minimal
InstanceOf: McaBloodPressure
Usage: #example
Title: "2025年4月10日随访：血压 158/96，仅必填项"
* insert ObservationOfZhang(2025-04-10)
* insert BloodPressure(158, 96)
