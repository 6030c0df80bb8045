Extension: ValueOriginal
Id: value-original
Title: "原始值 / Original value"
Description: "换算前来源系统给出的值与单位，例如 mg/dL 的血糖。 The value and unit that the source gave before conversion, for example glucose in mg/dL."
Context: Observation
* insert Published
* value[x] 1..1
* value[x] only Quantity or string
