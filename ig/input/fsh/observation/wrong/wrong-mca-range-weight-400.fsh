Instance: wrong-mca-range-weight-400
InstanceOf: McaBodyWeight
Usage: #example
Title: "400 kg 不可能"
* insert ObservationOfZhang(2025-04-10)
* insert Amount(400, kg, kg)
