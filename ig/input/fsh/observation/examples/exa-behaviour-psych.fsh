Instance: exa-behaviour-psych
InstanceOf: McaBehaviour
Usage: #example
Title: "2025年1月20日随访：心理调整：良好"
* insert ExtractedFromFollowUp(l.psych)
* code = McaObservationCS#psych-adjust "心理调整"
* code.coding[1] = $DE#DE05.10.083.00 "心理调整"
* valueCodeableConcept = McaCvPsychCS#1 "良好"
