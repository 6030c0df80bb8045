CodeSystem: McaDetectionSourceCS
Id: mca-detection-source
Title: "检出途径 / Ways of detection"
Description: "病人被发现的途径。 How a patient is found."
* insert OwnCodeSystem
* #outpatient "门诊就诊"
* #outpatient insert En([[Outpatient visit]])
* #inpatient "住院"
* #inpatient insert En([[Hospital stay]])
* #first-visit-bp "首诊测血压"
* #first-visit-bp insert En([[Blood pressure at the first visit]])
* #exam "健康体检"
* #exam insert En([[Health examination]])
* #screening "高危筛查"
* #screening insert En([[High-risk screening]])
* #self-report "居民自报"
* #self-report insert En([[Reported by the resident]])
* #other "其他"
* #other insert En([[Other]])
