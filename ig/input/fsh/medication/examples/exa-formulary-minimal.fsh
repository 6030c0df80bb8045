Instance: exa-formulary-minimal
InstanceOf: McaFormulary
Usage: #example
Title: "最简目录 / Minimal formulary"
Description: "只有必填元素的目录。 A formulary with nothing but what is required."
* status = #current
* mode = #working
* title = "慢病药品目录"
* date = "2025-01-01"
* entry.item = Reference(exa-medication-knowledge-minimal)
