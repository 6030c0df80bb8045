ValueSet: McaLipidCodesVS
Id: vs-lipid-codes
Title: "血脂项目 / Lipid codes"
Description: "总胆固醇、甘油三酯、高密度与低密度脂蛋白胆固醇。 Total cholesterol, triglycerides, HDL and LDL cholesterol."
* insert Published
* $LOINC#14647-2 "Cholesterol [Moles/volume] in Serum or Plasma"
* $LOINC#14927-8 "Triglyceride [Moles/volume] in Serum or Plasma"
* $LOINC#14646-4 "Cholesterol in HDL [Moles/volume] in Serum or Plasma"
* $LOINC#22748-8 "Cholesterol in LDL [Moles/volume] in Serum or Plasma"
