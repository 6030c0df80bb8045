Instance: exa-medication-knowledge-minimal
InstanceOf: McaMedicationKnowledge
Usage: #example
Title: "左旋氨氯地平片，最简 / Levamlodipine, minimal"
Description: "只有必填元素的目录药品。 A medicine with nothing but what is required."
* code.text = "苯磺酸左氨氯地平片 2.5mg"
* status = #active
