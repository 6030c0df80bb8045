Instance: wrong-mca-range-waist-soft-155
InstanceOf: McaWaist
Usage: #example
Title: "155 cm 少见"
* insert ObservationOfZhang(2025-04-10)
* insert Amount(155, cm, cm)
