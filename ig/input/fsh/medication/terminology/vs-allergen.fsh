ValueSet: McaAllergenVS
Id: vs-allergen
Title: "过敏原 / Allergens"
Description: "过敏原的全部代码。 All allergens."
* insert Published
* include codes from system McaAllergenCS
