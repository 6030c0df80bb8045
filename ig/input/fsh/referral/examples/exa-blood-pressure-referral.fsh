Instance: exa-blood-pressure-referral
InstanceOf: McaBloodPressure
Usage: #example
Title: "2025-04-22血压154/92 / Blood pressure of 2025-04-22"
Description: "连续第二次血压控制不满意，当日上转。 Unsatisfactory for the second time in a row; referred the same day."
* insert ObservationOfZhang(2025-04-22T14:00:00+08:00)
* encounter = Reference(exa-encounter-followup-referral)
* insert BloodPressure(154, 92)
