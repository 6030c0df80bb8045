Instance: op-data-quality
InstanceOf: OperationDefinition
Usage: #definition
Title: "数据质量 / Data quality"
Description: "一个机构随访数据的质量报告：缺项、超限、单位、重复、疑似复制、校验与不一致。 A report on an organisation's follow-up data: missing, out of range, unit, duplicate, copied, checksum, mismatch."
* insert OperationIdentity(op-data-quality, data-quality)
* name = "McaDataQuality"
* title = "数据质量 / Data quality"
* description = "一个机构随访数据的质量报告：缺项、超限、单位、重复、疑似复制、校验与不一致。 A report on an organisation's follow-up data: missing, out of range, unit, duplicate, copied, checksum, mismatch."
* affectsState = false
* resource[0] = #Organization
* insert OperationLevels(false, false, true)
* insert Takes(period, 1, 1, Period, [[时段。]], [[The time.]])
* insert Takes(below, 0, 1, boolean, [[包括下级机构。]], [[With the organisations below.]])
* insert Answers(return, 1, 1, MeasureReport, [[按问题种类与来源系统分层。]], [[Stratified by kind of fault and source system.]])
