ValueSet: McaClinicalClassVS
Id: vs-clinical-class
Title: "就诊类别 / Class of a clinical visit"
Description: "门诊、急诊或住院。 Outpatient, emergency or inpatient."
* insert Published
* $V3ActCode#AMB
* $V3ActCode#EMER
* $V3ActCode#IMP
