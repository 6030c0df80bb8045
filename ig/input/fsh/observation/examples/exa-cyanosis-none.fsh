Instance: exa-cyanosis-none
InstanceOf: McaCyanosis
Usage: #example
Title: "2025年4月24日住院：口唇无紫绀"
* insert FoundDuringStay(2025-04-24T10:20:00+08:00)
* valueBoolean = false
