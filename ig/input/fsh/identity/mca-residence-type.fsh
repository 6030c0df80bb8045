CodeSystem: McaResidenceTypeCS
Id: mca-residence-type
Title: "常住类型 / Kinds of residence"
Description: "居民的户籍与居住类型。 Registration and residence of a person."
* insert OwnCodeSystem
* #registered "常住户籍"
* #registered insert En([[Resident, registered here]])
* #non-registered "常住非户籍"
* #non-registered insert En([[Resident, registered elsewhere]])
* #floating "流动"
* #floating insert En([[Floating]])
