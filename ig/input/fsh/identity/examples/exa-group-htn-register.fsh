Instance: exa-group-htn-register
InstanceOf: McaGroup
Usage: #example
Title: "高血压登记人群 / Hypertension register"
Description: "网格 G-0201-07 的高血压登记人群。 The hypertension register of grid G-0201-07."
* extension[grid].valueReference = Reference(exa-location-grid-g0201-07)
* active = true
* actual = true
* code = McaGroupKindCS#register "专病登记"
* name = "和平社区第7网格高血压登记"
* quantity = 1
* managingEntity = Reference(exa-organization-community-centre)
* characteristic.code = McaGroupCharacteristicCS#programme "在管病种"
* characteristic.valueCodeableConcept = McaProgrammeCS#htn "高血压"
* characteristic.exclude = false
* member.entity = Reference(exa-patient-zhang-jianguo)
* member.period.start = "2025-01-18"
