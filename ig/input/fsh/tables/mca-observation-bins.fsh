Instance: mca-observation-bins
InstanceOf: Library
Usage: #definition
Title: "测量值的区间 / Bins of measurements"
Description: "测量值的区间，及哪些为异常。 The bins in which measurements are counted, and which of them are abnormal."
* insert Table(mca-observation-bins, observation-bins, McaObservationBins, [[测量值的区间 / Bins of measurements]])
