Instance: exa-careteam-minimal
InstanceOf: McaCareTeam
Usage: #example
Title: "团队（最小） / Minimal team"
Description: "只有必填项的家庭医生团队。 A family-doctor team with the required elements only."
* status = #active
* category = McaTeamCategoryCS#family-doctor-team
* participant[0].role = McaRoleCS#family-doctor
* participant[0].member = Reference(exa-role-li-min)
* managingOrganization = Reference(exa-organization-community-centre)
