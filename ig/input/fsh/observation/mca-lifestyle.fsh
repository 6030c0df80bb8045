Profile: McaLifestyle
Parent: McaObservation
Id: mca-lifestyle
Title: "生活方式 / Lifestyle"
Description: "一项生活方式：吸烟、饮酒、运动、摄盐或主食。 One item of lifestyle: smoking, alcohol, exercise, salt or staple food."
* insert PublishedProfile
* obeys mca-range-lifestyle
* insert CategoryIs(social-history)
* code from McaLifestyleCodesVS (required)
* value[x] only Quantity or CodeableConcept
* value[x] MS
* valueCodeableConcept from McaLifestyleGradesVS (required)
* component 0..0
