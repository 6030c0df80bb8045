ValueSet: McaDischargeDispositionVS
Id: vs-discharge-disposition
Title: "离院方式 / Ways of leaving the hospital"
Description: "离院方式的全部代码。 All ways of leaving the hospital."
* insert Published
* include codes from system McaCv0600226CS
