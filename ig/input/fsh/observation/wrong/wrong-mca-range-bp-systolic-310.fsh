Instance: wrong-mca-range-bp-systolic-310
InstanceOf: McaBloodPressure
Usage: #example
Title: "收缩压 310"
* insert ObservationOfZhang(2025-04-10)
* insert BloodPressure(310, 90)
