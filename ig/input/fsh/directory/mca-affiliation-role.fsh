CodeSystem: McaAffiliationRoleCS
Id: mca-affiliation-role
Title: "成员身份 / Membership roles"
Description: "机构在医联体中的身份。 The standing of an organisation in the alliance."
* insert OwnCodeSystem
* #lead "牵头单位"
* #lead insert En([[Lead]])
* #member "成员单位"
* #member insert En([[Member]])
* #partner "协作单位"
* #partner insert En([[Partner]])
