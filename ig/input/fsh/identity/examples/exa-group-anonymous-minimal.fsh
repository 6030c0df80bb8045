Instance: exa-group-anonymous-minimal
InstanceOf: McaGroupAnonymous
Usage: #example
Title: "匿名人群（最小） / Minimal anonymous group"
Description: "只有必填项的匿名人群。 An anonymous group with the required elements only."
* code = McaGroupKindCS#high-risk
* quantity = 312
