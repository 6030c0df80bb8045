ValueSet: McaMaritalStatusVS
Id: vs-marital-status
Title: "婚姻状况（GB/T 2261.2） / Marital status"
Description: "婚姻状况代码。 Codes of marital status."
* insert Published
* include codes from system McaGbt22612CS
