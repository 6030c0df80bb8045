Instance: wrong-mca-range-bmi-soft-52
InstanceOf: McaBmi
Usage: #example
Title: "52 kg/m² 少见"
* insert ObservationOfZhang(2025-04-10)
* insert Amount(52, kg/m2, kg/m²)
