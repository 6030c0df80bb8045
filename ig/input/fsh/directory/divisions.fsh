Extension: Divisions
Id: divisions
Title: "服务区划 / Divisions served"
Description: "机构服务的行政区划，可以有多个。 The administrative divisions an organisation serves; there may be several."
Context: Organization
* insert Published
* extension contains division 1..* MS
* extension[division] ^short = "行政区划 / One division"
* extension[division].value[x] 1..1
* extension[division].value[x] only Coding
* extension[division].valueCoding from McaDivisionVS (preferred)
