ValueSet: McaAffiliationRoleVS
Id: vs-affiliation-role
Title: "成员身份 / Membership roles"
Description: "成员身份。 Membership roles."
* insert Published
* include codes from system McaAffiliationRoleCS
