Instance: wrong-mca-mr-5-no-reason
InstanceOf: McaMedicationRequest
Usage: #example
Title: "处方无原因 / Prescription without reason"
Description: "处方既无原因代码也无诊断引用。 The prescription has neither a reason code nor a diagnosis."
* insert PrescriptionOfZhang(RX20250120-0905, 2025-01-20)
* insert Amlodipine
* category = McaMedicationCategoryCS#community "社区处方"
* dosageInstruction.text = "每日1次，每次1片"
