Instance: wrong-mca-obs-2-glucose-in-mg-dl
InstanceOf: McaGlucose
Usage: #example
Title: "血糖单位 mg/dL"
* insert ObservationOfZhang(2025-04-10)
* code = $LOINC#14771-0
* insert Amount(126, mg/dL, mg/dL)
