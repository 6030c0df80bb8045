ValueSet: McaIndicatorVS
Id: vs-indicator
Title: "指标 / Indicators"
Description: "指标的全部编号。 All indicators."
* insert Published
* include codes from system McaIndicatorCS
