Profile: McaGroup
Parent: Group
Id: mca-group
Title: "人群 / Group of residents"
Description: "一组确定的居民：专病登记、互助小组、高危人群或签约名单。用于群体导出和群体报告。 A known set of residents: a register, a self-help group, a high-risk list or a panel. Used for group export and group reports."
* insert PublishedProfile
* extension contains Grid named grid 0..1
* type = #person
* actual = true
* code 1..1 MS
* code from McaGroupKindVS (required)
* code ^short = "人群种类 / Kind of group"
* managingEntity only Reference(McaOrganization or McaPractitioner or McaPractitionerRole)
* managingEntity ^short = "负责方 / Who is in charge"
* characteristic MS
* characteristic ^short = "入组条件 / Criteria"
* member MS
* member.entity only Reference(McaPatient)
