Profile: McaPractitionerRole
Parent: PractitionerRole
Id: mca-practitioner-role
Title: "任职 / Practitioner role"
Description: "一名人员在一个机构中的任职、角色和所负责的网格。 What one person does in one organisation, and for which grids."
* insert PublishedProfile
* extension contains SupportingOrg named supportingOrg 0..*
* extension[supportingOrg] ^short = "下沉支援的机构 / Organisation supported on secondment"
* active MS
* period MS
* practitioner 1..1
* practitioner only Reference(McaPractitioner)
* organization 1..1
* organization only Reference(McaOrganization)
* code 1..* MS
* code from McaRoleVS (required)
* code ^short = "角色 / Role"
* specialty MS
* location only Reference(McaLocationGrid)
* location ^short = "负责的网格 / Grids in charge"
