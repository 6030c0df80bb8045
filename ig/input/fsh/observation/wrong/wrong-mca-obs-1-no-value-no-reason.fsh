Instance: wrong-mca-obs-1-no-value-no-reason
InstanceOf: McaHbA1c
Usage: #example
Title: "既无值也无缺失原因"
* insert ObservationOfZhang(2025-04-10)
