Instance: cm-lis-loinc
InstanceOf: ConceptMap
Usage: #definition
Title: "检验项目到LOINC / Laboratory items to LOINC"
Description: "检验系统项目到LOINC；各医院据此另建一份。 The items of a laboratory system to LOINC; each hospital makes its own after it."
* insert IntakeMap(cm-lis-loinc, CmLisLoinc)
* title = "检验项目到LOINC / Laboratory items to LOINC"
* description = "检验系统项目到LOINC；各医院据此另建一份。 The items of a laboratory system to LOINC; each hospital makes its own after it."
* insert From(http://medalliance.example/fhir/CodeSystem/src-lis-item, http://loinc.org)
* insert Same([[GLU]], 14771-0)
* insert Same([[HbA1c]], 4548-4)
* insert Same([[TC]], 14647-2)
* insert Same([[TG]], 14927-8)
* insert Same([[HDL-C]], 14646-4)
* insert Same([[LDL-C]], 22748-8)
* insert Same([[CREA]], 14682-9)
* insert Same([[UREA]], 22664-7)
* insert Same([[UA]], 14933-6)
* insert Same([[K]], 2823-3)
* insert Same([[NA]], 2951-2)
* insert Same([[CL]], 2075-0)
* insert Same([[ALT]], 1742-6)
* insert Same([[AST]], 1920-8)
* insert Same([[TBIL]], 14631-6)
* insert Same([[HCY]], 13965-9)
* insert Same([[ACR]], 9318-7)
* insert NoMatch([[CRP]], [[不在慢病交换的项目内。 Not among the items exchanged for chronic diseases.]])
* insert NoMatch([[WBC]], [[不在慢病交换的项目内。 Not among the items exchanged for chronic diseases.]])
