Instance: exa-practitioner-minimal
InstanceOf: McaPractitioner
Usage: #example
Title: "人员（最小） / Minimal practitioner"
Description: "只有必填项的人员。 A practitioner with the required elements only."
* name.text = "赵宁"
