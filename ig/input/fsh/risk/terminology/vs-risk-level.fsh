ValueSet: McaRiskLevelVS
Id: vs-risk-level
Title: "危险分层 / Risk levels"
Description: "危险分层。 Risk levels."
* insert Published
* include codes from system McaRiskLevelCS
