Instance: wrong-mca-range-bmi-95
InstanceOf: McaBmi
Usage: #example
Title: "95 kg/m² 不可能"
* insert ObservationOfZhang(2025-04-10)
* insert Amount(95, kg/m2, kg/m²)
