Instance: wrong-mca-obs-3-in-the-future
InstanceOf: McaBodyWeight
Usage: #example
Title: "观察时间在未来"
* insert ObservationOfZhang(2099-01-01T08:00:00+08:00)
* insert Amount(74, kg, kg)
