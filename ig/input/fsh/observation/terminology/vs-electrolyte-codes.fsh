ValueSet: McaElectrolyteCodesVS
Id: vs-electrolyte-codes
Title: "电解质项目 / Electrolyte codes"
Description: "血钾、血钠与血氯。 Potassium, sodium and chloride."
* insert Published
* $LOINC#2823-3 "Potassium [Moles/volume] in Serum or Plasma"
* $LOINC#2951-2 "Sodium [Moles/volume] in Serum or Plasma"
* $LOINC#2075-0 "Chloride [Moles/volume] in Serum or Plasma"
