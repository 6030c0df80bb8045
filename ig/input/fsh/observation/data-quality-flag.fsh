Extension: DataQualityFlag
Id: data-quality-flag
Title: "数据质量标记 / Data quality flag"
Description: "该记录已知的数据质量问题。 A known data quality issue of this record."
Context: Observation, QuestionnaireResponse
* insert Published
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from McaDataQualityVS (required)
