ValueSet: McaGlucoseTimingVS
Id: vs-glucose-timing
Title: "血糖采样时点 / Times of glucose samples"
Description: "血糖采样时点的全部代码。 All codes of this kind: times of glucose samples."
* insert Published
* include codes from system McaGlucoseTimingCS
