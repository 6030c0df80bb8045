Instance: wrong-mca-com-1-not-done-without-reason
InstanceOf: McaCommunication
Usage: #example
Title: "未完成而无原因 / Not done without a reason"
Description: "沟通未完成，但没有原因。 The communication was not done and gives no reason."
* status = #not-done
* category = McaCommunicationCategoryCS#reminder "提醒"
* subject = Reference(exa-patient-zhang-jianguo)
* recipient = Reference(exa-patient-zhang-jianguo)
