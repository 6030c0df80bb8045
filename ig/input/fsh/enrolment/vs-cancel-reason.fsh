ValueSet: McaCancelReasonVS
Id: vs-cancel-reason
Title: "注销原因 / Reasons of cancellation"
Description: "注销原因。 Reasons of cancellation."
* insert Published
* include codes from system McaCancelReasonCS
