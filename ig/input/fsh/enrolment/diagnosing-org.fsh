Extension: DiagnosingOrg
Id: diagnosing-org
Title: "诊断机构 / Diagnosing organisation"
Description: "作出诊断的机构。 The organisation that made the diagnosis."
Context: Condition
* insert Published
* value[x] 1..1
* value[x] only Reference(McaOrganization)
