CodeSystem: McaMedicationCategoryCS
Id: mca-medication-category
Title: "处方类别 / Prescription category"
Description: "慢病处方的类别。 The category of a prescription in chronic care."
* insert OwnCodeSystem
* #community "社区处方"
* #community insert En([[Community prescription]])
* #discharge "出院带药"
* #discharge insert En([[Discharge medication]])
* #long-term "长期处方"
* #long-term insert En([[Long prescription]])
* #extension "延伸处方"
* #extension insert En([[Extension of a hospital prescription]])
* #emergency "急诊处方"
* #emergency insert En([[Emergency prescription]])
