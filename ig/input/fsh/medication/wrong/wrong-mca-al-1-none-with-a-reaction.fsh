Instance: wrong-mca-al-1-none-with-a-reaction
InstanceOf: McaAllergyIntolerance
Usage: #example
Title: "无过敏却有反应 / No allergy with a reaction"
Description: "写明无已知过敏，却记了反应。 It says that there is no known allergy and records a reaction."
* insert AllergyOfZhang
* code = McaAllergenCS#none-known
* reaction.manifestation.text = "皮疹"
