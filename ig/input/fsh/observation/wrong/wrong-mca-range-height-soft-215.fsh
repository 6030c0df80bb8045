Instance: wrong-mca-range-height-soft-215
InstanceOf: McaBodyHeight
Usage: #example
Title: "215 cm 少见"
* insert ObservationOfZhang(2025-04-10)
* insert Amount(215, cm, cm)
