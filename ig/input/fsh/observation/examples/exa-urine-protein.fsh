Instance: exa-urine-protein
InstanceOf: McaUrine
Usage: #example
Title: "2025年4月25日：尿蛋白阴性，仅必填项"
* insert ObservationOfZhang(2025-04-25)
* code = $LOINC#20454-5
* valueCodeableConcept = McaUrineGradeCS#neg
