ValueSet: McaSignStatusVS
Id: vs-sign-status
Title: "签约状态 / Signing states"
Description: "签约状态。 Signing states."
* insert Published
* include codes from system McaSignStatusCS
