Instance: exa-medication-statement-referral
InstanceOf: McaMedicationStatement
Usage: #example
Title: "上转时的用药情况 / Amlodipine at the referral"
Description: "2025年4月22日上转时所述：近2周间断服药。 As said at the referral of 22 April 2025: taken now and then for two weeks."
* extension[adherence].valueCodeableConcept = McaCvAdherenceCS#2 "间断"
* status = #active
* insert Amlodipine
* subject = Reference(exa-patient-zhang-jianguo)
* context = Reference(exa-encounter-followup-referral)
* effectivePeriod.start = "2025-01-20"
* dateAsserted = "2025-04-22"
* informationSource = Reference(exa-patient-zhang-jianguo)
* dosage.text = "每日1次，每次5mg"
