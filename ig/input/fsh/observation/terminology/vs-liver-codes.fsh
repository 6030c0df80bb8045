ValueSet: McaLiverCodesVS
Id: vs-liver-codes
Title: "肝功能项目 / Liver codes"
Description: "谷丙转氨酶、谷草转氨酶与总胆红素。 ALT, AST and total bilirubin."
* insert Published
* $LOINC#1742-6 "Alanine aminotransferase [Enzymatic activity/volume] in Serum or Plasma"
* $LOINC#1920-8 "Aspartate aminotransferase [Enzymatic activity/volume] in Serum or Plasma"
* $LOINC#14631-6 "Bilirubin.total [Moles/volume] in Serum or Plasma"
