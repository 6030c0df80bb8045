ValueSet: McaBypassReasonVS
Id: vs-bypass-reason
Title: "越级转诊原因 / Reasons to skip a level"
Description: "越级转诊原因的全部代码。 All reasons to skip a level."
* insert Published
* include codes from system McaBypassReasonCS
