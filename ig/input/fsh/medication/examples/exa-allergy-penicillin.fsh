Instance: exa-allergy-penicillin
InstanceOf: McaAllergyIntolerance
Usage: #example
Title: "青霉素过敏 / Allergy to penicillin"
Description: "张建国的青霉素过敏史，建档时记录。 The allergy to penicillin of Zhang Jianguo, recorded with his health record."
* insert AllergyOfZhang
* identifier.system = $HealthRecordNo
* identifier.value = "99990110020100001#allergy-1"
* category = #medication
* criticality = #high
* code.coding = McaAllergenCS#penicillin "青霉素"
* code.text = "青霉素"
* onsetDateTime = "1996"
* recorder = Reference(exa-role-li-min)
* reaction.manifestation.text = "全身荨麻疹"
* reaction.severity = #moderate
