Instance: exa-location-grid-g0201-07
InstanceOf: McaLocationGrid
Usage: #example
Title: "网格 G-0201-07 / Grid G-0201-07"
Description: "城区片区网格，属和平社区。 An urban grid in the Heping community."
* extension[gridKind].valueCoding = McaGridKindCS#urban-block "城区片区"
* identifier.value = "G-0201-07"
* status = #active
* name = "和平社区第7网格"
* mode = #instance
* type.coding[0] = McaLocationTypeCS#grid "健康网格"
* type.coding[1] = $RoleCode#COMM "Community Location"
* physicalType = $LocationPhysicalType#area "Area"
* managingOrganization = Reference(exa-organization-community-centre)
* partOf.display = "和平社区"
