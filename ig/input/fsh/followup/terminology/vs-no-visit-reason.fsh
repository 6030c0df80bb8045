ValueSet: McaNoVisitReasonVS
Id: vs-no-visit-reason
Title: "未访原因 / Reasons for no visit"
Description: "未访原因的全部代码。 All codes of this kind: reasons for no visit."
* insert Published
* include codes from system McaNoVisitReasonCS
