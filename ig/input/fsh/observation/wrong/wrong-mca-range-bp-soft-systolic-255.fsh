Instance: wrong-mca-range-bp-soft-systolic-255
InstanceOf: McaBloodPressure
Usage: #example
Title: "收缩压 255 少见"
* insert ObservationOfZhang(2025-04-10)
* insert BloodPressure(255, 110)
