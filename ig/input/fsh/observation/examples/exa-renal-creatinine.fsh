Instance: exa-renal-creatinine
InstanceOf: McaRenal
Usage: #example
Title: "2025年4月24日住院：血肌酐 86 μmol/L"
* insert FoundDuringStay(2025-04-24T09:20:00+08:00)
* identifier.system = "urn:oid:2.16.156.10011.1.32"
* identifier.value = "LIS20250424-0331#creatinine"
* code = $LOINC#14682-9 "Creatinine [Moles/volume] in Serum or Plasma"
* insert Amount(86, umol/L, μmol/L)
* interpretation = http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation#N "Normal"
