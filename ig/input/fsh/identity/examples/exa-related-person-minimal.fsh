Instance: exa-related-person-minimal
InstanceOf: McaRelatedPerson
Usage: #example
Title: "关系人（最小） / Minimal related person"
Description: "只有必填项的关系人。 A related person with the required elements only."
* patient = Reference(exa-patient-zhang-jianguo)
* relationship = McaGbt4761CS#3 "女"
* name.text = "张晓梅"
