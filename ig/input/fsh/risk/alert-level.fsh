Extension: AlertLevel
Id: alert-level
Title: "预警级别 / Alert level"
Description: "提示、警告或危急。 Information, warning or critical."
Context: Flag
* insert Published
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from McaAlertLevelVS (required)
