Extension: GbGender
Id: gb-gender
Title: "性别（国标） / Gender (national code)"
Description: "性别的国标代码（GB/T 2261.1）；区分“未知”和“未说明”。 The national code of gender (GB/T 2261.1); it tells unknown from not stated."
Context: Patient.gender
* insert Published
* value[x] 1..1
* value[x] only Coding
* valueCoding from McaGbGenderVS (required)
