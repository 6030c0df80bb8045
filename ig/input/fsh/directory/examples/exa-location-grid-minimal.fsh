Instance: exa-location-grid-minimal
InstanceOf: McaLocationGrid
Usage: #example
Title: "网格（最小） / Minimal grid"
Description: "只有必填项的网格。 A grid with the required elements only."
* identifier.value = "G-0305-01"
* type.coding[0] = McaLocationTypeCS#grid
* type.coding[1] = $RoleCode#COMM
* managingOrganization = Reference(exa-organization-township)
