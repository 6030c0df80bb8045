Instance: exa-liver-alt
InstanceOf: McaLiver
Usage: #example
Title: "2025年4月24日住院：谷丙转氨酶 24 U/L"
* insert FoundDuringStay(2025-04-24T09:20:00+08:00)
* code = $LOINC#1742-6 "Alanine aminotransferase [Enzymatic activity/volume] in Serum or Plasma"
* insert Amount(24, U/L, U/L)
