Instance: wrong-mca-range-height-260
InstanceOf: McaBodyHeight
Usage: #example
Title: "260 cm 不可能"
* insert ObservationOfZhang(2025-04-10)
* insert Amount(260, cm, cm)
