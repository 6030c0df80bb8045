Instance: exa-adverse-drug-reaction-none
InstanceOf: McaAdverseDrugReaction
Usage: #example
Title: "2025年1月20日随访：无药物不良反应"
* insert ExtractedFromFollowUp(m.adr)
* code.coding[nationalElement] = $DE#DE06.00.130.00 "药物不良反应标志"
* valueBoolean = false
* note.text = "无皮疹、踝部水肿、头痛。"
