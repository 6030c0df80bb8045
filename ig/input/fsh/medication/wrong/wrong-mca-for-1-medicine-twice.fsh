Instance: wrong-mca-for-1-medicine-twice
InstanceOf: McaFormulary
Usage: #example
Title: "药品重复 / Medicine named twice"
Description: "同一种药品列了两次。 It names one medicine twice."
* status = #current
* mode = #working
* title = "慢病药品目录"
* date = "2025-01-01"
* entry[0].item = Reference(exa-medication-knowledge-minimal)
* entry[1].item = Reference(exa-medication-knowledge-minimal)
