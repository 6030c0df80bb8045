ValueSet: McaGlucoseCodesVS
Id: vs-glucose-codes
Title: "血糖项目 / Glucose codes"
Description: "联盟接受的血糖项目：空腹末梢、空腹静脉、餐后2小时末梢、随机。 The glucose tests that the alliance accepts: fasting capillary, fasting venous, two hours after a meal, random."
* insert Published
* $LOINC#14770-2 "Fasting glucose [Moles/volume] in Capillary blood by Glucometer"
* $LOINC#14771-0 "Fasting glucose [Moles/volume] in Serum or Plasma"
* $LOINC#14760-3 "Glucose [Moles/volume] in Capillary blood --2 hours post meal"
* $LOINC#14749-6 "Glucose [Moles/volume] in Serum or Plasma"
