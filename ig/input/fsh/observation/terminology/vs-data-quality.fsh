ValueSet: McaDataQualityVS
Id: vs-data-quality
Title: "数据质量问题 / Data quality issues"
Description: "数据质量问题的全部代码。 All codes of this kind: data quality issues."
* insert Published
* include codes from system McaDataQualityCS
