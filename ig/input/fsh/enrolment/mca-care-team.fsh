Profile: McaCareTeam
Parent: CareTeam
Id: mca-care-team
Title: "服务团队 / Care team"
Description: "家庭医生团队、网格团队或三师共管团队；写明 subject 时为一名居民的专属团队。 A family-doctor team, a grid team or a three-specialist team; with a subject it is the team of one resident."
* insert PublishedProfile
* obeys mca-team-1 and mca-team-2 and mca-team-3
* identifier MS
* status 1..1
* category 1..*
* category from McaTeamCategoryVS (required)
* subject only Reference(McaPatient)
* subject ^short = "专属居民 / The resident, when the team is personal"
* period MS
* participant 1..*
* participant.role 1..1
* participant.role from McaRoleVS (required)
* participant.member 1..1
* participant.member only Reference(McaPractitionerRole or McaPatient or McaRelatedPerson or McaOrganization)
* managingOrganization 1..1
* managingOrganization only Reference(McaOrganization)
