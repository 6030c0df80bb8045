Instance: exa-electrolyte-potassium
InstanceOf: McaElectrolyte
Usage: #example
Title: "2025年4月24日住院：血钾 4.2 mmol/L"
* insert FoundDuringStay(2025-04-24T09:20:00+08:00)
* code = $LOINC#2823-3 "Potassium [Moles/volume] in Serum or Plasma"
* insert Amount(4.2, mmol/L, mmol/L)
