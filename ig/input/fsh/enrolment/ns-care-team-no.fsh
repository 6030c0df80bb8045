Instance: ns-care-team-no
InstanceOf: NamingSystem
Usage: #definition
Title: "服务团队编号 / Care team number"
Description: "家庭医生团队、网格团队等服务团队的编号。 The number of a family-doctor team, a grid team or another care team."
* insert IdentifierNames(CareTeamNumber)
* description = "家庭医生团队、网格团队等服务团队的编号。 The number of a family-doctor team, a grid team or another care team."
* usage = "CareTeam.identifier"
* uniqueId[0].type = #uri
* uniqueId[0].value = "http://medalliance.example/fhir/naming/care-team-no"
* uniqueId[0].preferred = true
