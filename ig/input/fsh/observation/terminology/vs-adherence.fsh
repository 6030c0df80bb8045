ValueSet: McaAdherenceVS
Id: vs-adherence
Title: "服药依从性 / Medication adherence"
Description: "服药依从性的全部代码。 All codes of this kind: medication adherence."
* insert Published
* include codes from system McaCvAdherenceCS
