CodeSystem: McaAllergenCS
Id: mca-allergen
Title: "过敏原 / Allergens"
Description: "健康档案所列的药物过敏，以及「无已知过敏」；其他过敏原写文字。 The drug allergies of the health record, and no known allergy; other allergens are written as text."
* insert OwnCodeSystem
* #none-known "无已知过敏"
* #none-known insert En([[No known allergy]])
* #penicillin "青霉素"
* #penicillin insert En([[Penicillin]])
* #sulfonamide "磺胺"
* #sulfonamide insert En([[Sulfonamide]])
* #streptomycin "链霉素"
* #streptomycin insert En([[Streptomycin]])
* #cephalosporin "头孢菌素"
* #cephalosporin insert En([[Cephalosporin]])
* #other-drug "其他药物"
* #other-drug insert En([[Another medicine]])
* #food "食物"
* #food insert En([[Food]])
* #environment "环境"
* #environment insert En([[Environment]])
