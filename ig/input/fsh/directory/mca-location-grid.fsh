Profile: McaLocationGrid
Parent: Location
Id: mca-location-grid
Title: "健康网格 / Health grid"
Description: "家庭医生、公卫管理员等共同负责的最小管理片区；partOf 依次指向社区和街道（乡镇）。 The smallest area a grid team cares for; partOf leads to the community and the street or town."
* insert PublishedProfile
* extension contains GridKind named gridKind 0..1
* identifier 1..1
* identifier.system 1..1
* identifier.system = "http://medalliance.example/fhir/naming/grid-code"
* identifier.value 1..1
* identifier ^short = "网格编码 / Grid code"
* name MS
* type 1..1
* type = McaLocationTypeCS#grid
* physicalType 1..1
* physicalType = $LocationPhysicalType#area
* managingOrganization 1..1
* managingOrganization only Reference(McaOrganization)
* partOf only Reference(Location)
* partOf ^short = "上级片区：社区、街道（乡镇） / Next larger area: community, street or town"
