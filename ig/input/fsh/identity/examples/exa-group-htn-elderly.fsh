Instance: exa-group-htn-elderly
InstanceOf: McaGroup
Usage: #example
Title: "网格内65岁及以上的高血压患者 / Hypertension patients of 65 or more in a grid"
Description: "由条件确定的人群：网格 G-0201-07 中65岁及以上、高血压在管的居民，近期测过血压。 A group by criteria: the residents of grid G-0201-07 of 65 or more who are managed for hypertension and whose blood pressure was measured."
* modifierExtension[memberFilter].valueExpression.language = #application/x-fhir-query
* modifierExtension[memberFilter].valueExpression.expression = "Observation?code=http://loinc.org|85354-9&date=ge2025-01-01"
* active = true
* actual = false
* code = McaGroupKindCS#register "专病登记"
* name = "和平社区第7网格老年高血压患者"
* managingEntity = Reference(exa-organization-community-centre)
* characteristic[0].code = McaGroupCharacteristicCS#programme "在管病种"
* characteristic[0].valueCodeableConcept = McaProgrammeCS#htn "高血压"
* characteristic[0].exclude = false
* characteristic[1].code = McaGroupCharacteristicCS#grid "网格"
* characteristic[1].valueReference = Reference(exa-location-grid-g0201-07)
* characteristic[1].exclude = false
* characteristic[2].code = McaGroupCharacteristicCS#age "年龄"
* characteristic[2].valueRange.low = 65 'a' "岁"
* characteristic[2].exclude = false
