CodeSystem: McaRiskLevelCS
Id: mca-risk-level
Title: "危险分层 / Risk levels"
Description: "危险分层。 Levels of risk."
* insert OwnCodeSystem
* #low "低危"
* #low insert En([[Low]])
* #medium "中危"
* #medium insert En([[Medium]])
* #high "高危"
* #high insert En([[High]])
* #very-high "很高危"
* #very-high insert En([[Very high]])
* #unstratified "未分层"
* #unstratified insert En([[Not stratified]])
