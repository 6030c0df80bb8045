ValueSet: McaRxIssueVS
Id: vs-rx-issue
Title: "处方问题 / Prescription issues"
Description: "处方问题的全部代码。 All prescription issues."
* insert Published
* include codes from system McaRxIssueCS
