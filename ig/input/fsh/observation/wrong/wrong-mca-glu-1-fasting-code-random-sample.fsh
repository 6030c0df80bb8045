Instance: wrong-mca-glu-1-fasting-code-random-sample
InstanceOf: McaGlucose
Usage: #example
Title: "空腹项目却为随机样本"
* insert ObservationOfZhang(2025-04-10)
* code = $LOINC#14771-0
* extension[timing].valueCodeableConcept = McaGlucoseTimingCS#random
* insert Amount(6.4, mmol/L, mmol/L)
