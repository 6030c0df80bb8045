CodeSystem: McaDrugControlClassCS
Id: mca-drug-control-class
Title: "特殊管理药品类别 / Drug control class"
Description: "不得开具长期处方的药品类别。 Classes of drugs that may not go on a long prescription."
* insert OwnCodeSystem
* #toxic "医疗用毒性药品"
* #toxic insert En([[Toxic drug for medical use]])
* #radioactive "放射性药品"
* #radioactive insert En([[Radioactive drug]])
* #precursor "易制毒药品"
* #precursor insert En([[Drug precursor]])
* #narcotic "麻醉药品"
* #narcotic insert En([[Narcotic]])
* #psychotropic-1 "第一类精神药品"
* #psychotropic-1 insert En([[Class 1 psychotropic]])
* #psychotropic-2 "第二类精神药品"
* #psychotropic-2 insert En([[Class 2 psychotropic]])
* #antimicrobial "抗微生物药物（治疗结核等慢性细菌、真菌感染的药物除外）"
* #antimicrobial insert En([[Antimicrobial, other than for tuberculosis and chronic bacterial or fungal infection]])
* #special-storage "储存条件有特殊要求的药品"
* #special-storage insert En([[Drug with special storage]])
