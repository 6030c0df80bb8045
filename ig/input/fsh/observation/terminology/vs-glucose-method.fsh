ValueSet: McaGlucoseMethodVS
Id: vs-glucose-method
Title: "血糖检测方式 / Glucose methods"
Description: "血糖检测方式的全部代码。 All codes of this kind: glucose methods."
* insert Published
* include codes from system McaGlucoseMethodCS
