Instance: sp-careteam-managing-organization
InstanceOf: SearchParameter
Usage: #definition
Title: "管理机构 / Managing organisation"
Description: "按管理机构查找团队。 Find teams by the organisation that manages them."
* insert SearchOn(CareTeam, managing-organization, reference)
* url = "http://medalliance.example/fhir/SearchParameter/sp-careteam-managing-organization"
* name = "McaCareteamManagingOrganization"
* description = "按管理机构查找团队。 Find teams by the organisation that manages them."
* expression = "CareTeam.managingOrganization"
* target[0] = #Organization
