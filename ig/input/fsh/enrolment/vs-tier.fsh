ValueSet: McaTierVS
Id: vs-tier
Title: "管理分级 / Management tiers"
Description: "管理分级。 Management tiers."
* insert Published
* include codes from system McaTierCS
