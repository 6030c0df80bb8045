CodeSystem: McaCvAdherenceCS
Id: mca-cv-adherence
Title: "服药依从性 / Medication adherence"
Description: "服药依从性代码。 Codes of medication adherence."
* insert NationalFragment(2.16.156.10011.2.3.2.12)
* #1 "规律"
* #1 insert En([[Regular]])
* #2 "间断"
* #2 insert En([[Interrupted]])
* #3 "不服药"
* #3 insert En([[Takes no medicine]])
