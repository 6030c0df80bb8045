Instance: exa-group-minimal
InstanceOf: McaGroup
Usage: #example
Title: "人群（最小） / Minimal group"
Description: "只有必填项的人群。 A group with the required elements only."
* actual = true
* code = McaGroupKindCS#high-risk
