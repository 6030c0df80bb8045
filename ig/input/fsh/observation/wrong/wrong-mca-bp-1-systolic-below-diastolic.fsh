Instance: wrong-mca-bp-1-systolic-below-diastolic
InstanceOf: McaBloodPressure
Usage: #example
Title: "收缩压低于舒张压"
* insert ObservationOfZhang(2025-04-10)
* insert BloodPressure(84, 138)
