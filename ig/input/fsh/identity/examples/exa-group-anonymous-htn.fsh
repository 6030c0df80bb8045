Instance: exa-group-anonymous-htn
InstanceOf: McaGroupAnonymous
Usage: #example
Title: "匿名高血压人群 / Anonymous hypertension group"
Description: "供疾控使用的在管高血压人数。 The number of managed hypertension patients, for the CDC."
* active = true
* code = McaGroupKindCS#register "专病登记"
* quantity = 1286
* managingEntity = Reference(exa-organization-cdc)
* characteristic.code = McaGroupCharacteristicCS#programme "在管病种"
* characteristic.valueCodeableConcept = McaProgrammeCS#htn "高血压"
* characteristic.exclude = false
