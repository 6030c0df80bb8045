Instance: wrong-mca-range-weight-soft-210
InstanceOf: McaBodyWeight
Usage: #example
Title: "210 kg 少见"
* insert ObservationOfZhang(2025-04-10)
* insert Amount(210, kg, kg)
