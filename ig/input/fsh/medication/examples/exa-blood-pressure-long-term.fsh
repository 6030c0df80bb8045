Instance: exa-blood-pressure-long-term
InstanceOf: McaBloodPressure
Usage: #example
Title: "2025-08-01血压134/82 / Blood pressure of 2025-08-01"
Description: "血压达标，评估后开具长期处方。 At target; after the assessment a long prescription is written."
* insert ObservationOfZhang(2025-08-01T09:30:00+08:00)
* encounter = Reference(exa-encounter-followup-long-term)
* insert BloodPressure(134, 82)
