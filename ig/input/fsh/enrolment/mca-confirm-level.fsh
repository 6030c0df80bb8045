CodeSystem: McaConfirmLevelCS
Id: mca-confirm-level
Title: "确诊程度 / Degrees of confirmation"
Description: "诊断的确定程度。 How firm a diagnosis is."
* insert OwnCodeSystem
* #preliminary "初步诊断"
* #preliminary insert En([[Preliminary]])
* #confirmed "已确诊"
* #confirmed insert En([[Confirmed]])
