Instance: exa-communication-long-term-advice
InstanceOf: McaCommunication
Usage: #example
Title: "长期处方用药交待 / Advice on the long prescription"
Description: "2025年8月1日随访中，药师陈立就长期处方向张建国作用药交待。 At the follow-up of 1 August 2025 the pharmacist Chen Li explains the long prescription to Zhang Jianguo."
* identifier.system = "http://medalliance.example/fhir/naming/prescription-no"
* identifier.value = "RX20250801-0031#advice"
* status = #completed
* category = McaCommunicationCategoryCS#education "健康教育"
* medium = $ParticipationMode#FACE "face-to-face"
* subject = Reference(exa-patient-zhang-jianguo)
* topic.text = "长期处方用药交待"
* encounter = Reference(exa-encounter-followup-long-term)
* sent = "2025-08-01T09:28:00+08:00"
* recipient = Reference(exa-patient-zhang-jianguo)
* sender = Reference(exa-role-chen-li)
* payload.contentString = "每日早晨1片，漏服不补双倍；踝部水肿加重时联系家庭医生。"
