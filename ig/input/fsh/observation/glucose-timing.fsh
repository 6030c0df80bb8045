Extension: GlucoseTiming
Id: glucose-timing
Title: "血糖采样时点 / Time of the glucose sample"
Description: "空腹、随机或餐后2小时。 Fasting, random or two hours after a meal."
Context: Observation
* insert Published
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from McaGlucoseTimingVS (required)
