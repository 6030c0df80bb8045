Extension: MeanOfReadings
Id: mean-of-readings
Title: "多次读数均值 / Mean of readings"
Description: "血压为两次及以上读数的均值。 The blood pressure is the mean of two or more readings."
Context: Observation
* insert Published
* value[x] 1..1
* value[x] only boolean
