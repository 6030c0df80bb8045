Instance: wrong-mca-mr-6-active-while-it-waits
InstanceOf: McaMedicationRequest
Usage: #example
Title: "待审核却已生效 / Active while it waits"
Description: "处方待审核，状态却是生效。 The prescription waits for review and is active all the same."
* insert PrescriptionOfZhang(RX20250120-0906, 2025-01-20)
* insert Amlodipine
* extension[rxReviewStatus].valueCodeableConcept = McaRxReviewStatusCS#pending "待审核"
* category = McaMedicationCategoryCS#community "社区处方"
* reasonCode.text = "高血压"
* dosageInstruction.text = "每日1次，每次1片"
