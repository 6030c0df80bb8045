CodeSystem: McaSignStatusCS
Id: mca-sign-status
Title: "签约状态 / Signing states"
Description: "供应商系统中的签约状态；在 FHIR 中由 Contract.status 表示。 The signing states of vendor systems; in FHIR Contract.status says it."
* insert OwnCodeSystem
* #1 "签约"
* #1 insert En([[Signed]])
* #2 "解约"
* #2 insert En([[Ended]])
* #3 "续约"
* #3 insert En([[Renewed]])
* #4 "待签约"
* #4 insert En([[Offered]])
