Instance: exa-communication-not-done
InstanceOf: McaCommunication
Usage: #example
Title: "未送达的提醒 / Reminder not delivered"
Description: "随访提醒因无法联系而未完成。 A reminder of a follow-up that could not be delivered."
* status = #not-done
* statusReason.text = "电话停机，无法联系"
* category = McaCommunicationCategoryCS#reminder "提醒"
* subject = Reference(exa-patient-zhang-jianguo)
* recipient = Reference(exa-patient-zhang-jianguo)
