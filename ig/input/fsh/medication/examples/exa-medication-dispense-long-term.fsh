Instance: exa-medication-dispense-long-term
InstanceOf: McaMedicationDispense
Usage: #example
Title: "长期处方发药 / Dispense on the long prescription"
Description: "2025年8月1日药师陈立按长期处方发药84片并交待用药。 On 1 August 2025 the pharmacist Chen Li handed over 84 tablets and explained their use."
* status = #completed
* insert Amlodipine
* subject = Reference(exa-patient-zhang-jianguo)
* performer.actor = Reference(exa-role-chen-li)
* authorizingPrescription = Reference(exa-medication-request-long-term)
* quantity = 84 '1' "片"
* daysSupply = 84 'd' "天"
* whenHandedOver = "2025-08-01T10:05:00+08:00"
* dosageInstruction.text = "每日1次，每次1片，早晨服用"
* note.text = "已交待：漏服不补双倍，踝部水肿加重时联系家庭医生。"
* location.display = "社区卫生服务中心药房"
