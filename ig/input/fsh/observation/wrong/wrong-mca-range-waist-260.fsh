Instance: wrong-mca-range-waist-260
InstanceOf: McaWaist
Usage: #example
Title: "260 cm 不可能"
* insert ObservationOfZhang(2025-04-10)
* insert Amount(260, cm, cm)
