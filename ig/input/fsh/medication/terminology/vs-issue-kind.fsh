ValueSet: McaIssueKindVS
Id: vs-issue-kind
Title: "问题类别 / Kinds of detected issue"
Description: "问题类别的全部代码。 All kinds of detected issue."
* insert Published
* include codes from system McaIssueKindCS
