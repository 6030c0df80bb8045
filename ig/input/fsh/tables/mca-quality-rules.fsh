Instance: mca-quality-rules
InstanceOf: Library
Usage: #definition
Title: "数据质量规则 / Rules of data quality"
Description: "数据质量规则：维度、单位、严重程度。 The rules of data quality: dimension, unit, severity."
* insert Table(mca-quality-rules, quality-rules, McaQualityRules, [[数据质量规则 / Rules of data quality]])
