Instance: exa-communication-counselling
InstanceOf: McaCommunication
Usage: #example
Title: "药师用药教育 / Counselling by the pharmacist"
Description: "2025年10月24日药师陈立对张建国的用药教育。 On 24 October 2025 the pharmacist Chen Li counsels Zhang Jianguo on his medicines."
* status = #completed
* category = McaCommunicationCategoryCS#education "健康教育"
* priority = #routine
* medium = $ParticipationMode#FACE "face-to-face"
* subject = Reference(exa-patient-zhang-jianguo)
* topic.text = "长期处方续方前的用药评估与教育"
* sent = "2025-10-24T10:20:00+08:00"
* recipient = Reference(exa-patient-zhang-jianguo)
* sender = Reference(exa-role-chen-li)
* reasonReference = Reference(exa-condition-zhang-htn)
* payload[0].contentString = "二甲双胍随餐服用；氨氯地平早晨服用；如踝部水肿或低血糖请联系家庭医生。"
* payload[1].contentReference = Reference(exa-medication-request-long-term)
