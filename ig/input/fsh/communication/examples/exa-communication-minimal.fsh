Instance: exa-communication-minimal
InstanceOf: McaCommunication
Usage: #example
Title: "最简沟通记录 / Minimal communication"
Description: "只有必填元素的沟通记录。 A communication with nothing but what is required."
* status = #completed
* category = McaCommunicationCategoryCS#reminder "提醒"
* subject = Reference(exa-patient-zhang-jianguo)
* recipient = Reference(exa-patient-zhang-jianguo)
