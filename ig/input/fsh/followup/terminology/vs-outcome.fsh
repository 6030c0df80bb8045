ValueSet: McaOutcomeVS
Id: vs-outcome
Title: "随访转归 / Follow-up outcomes"
Description: "随访转归的全部代码。 All codes of this kind: follow-up outcomes."
* insert Published
* include codes from system McaOutcomeCS
