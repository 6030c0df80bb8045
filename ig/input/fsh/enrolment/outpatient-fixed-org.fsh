Extension: OutpatientFixedOrg
Id: outpatient-fixed-org
Title: "门诊定点机构 / Fixed outpatient organisation"
Description: "享受门诊待遇的定点机构。 The organisation where the outpatient benefit holds."
Context: Coverage
* insert Published
* value[x] 1..1
* value[x] only Reference(McaOrganization)
