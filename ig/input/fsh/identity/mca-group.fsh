Profile: McaGroup
Parent: Group
Id: mca-group
Title: "人群 / Group of residents"
Description: "一组居民：专病登记、互助小组、高危人群、签约名单，或由条件确定的人群。用于群体导出和群体报告。没有成员名单而有条件的，成员是使用时符合全部条件的居民。 A set of residents: a register, a self-help group, a high-risk list, a panel, or whoever meets criteria. Used for group export and group reports. Where no members are listed and there are criteria, its members are the residents who meet all of them when it is used."
* insert PublishedProfile
* extension contains Grid named grid 0..1
* modifierExtension contains MemberFilter named memberFilter 0..*
* modifierExtension[memberFilter] ^short = "成员须符合的检索 / A search that members meet"
* type = #person
* actual ^short = "true 为确定的人，false 为符合条件的人 / true for certain people, false for whoever meets the criteria"
* code 1..1 MS
* code from McaGroupKindVS (required)
* code ^short = "人群种类 / Kind of group"
* managingEntity only Reference(McaOrganization or McaPractitioner or McaPractitionerRole)
* managingEntity ^short = "负责方 / Who is in charge"
* characteristic MS
* characteristic ^short = "入组条件 / Criteria"
* characteristic.code from McaGroupCharacteristicVS (preferred)
* member MS
* member.entity only Reference(McaPatient)
