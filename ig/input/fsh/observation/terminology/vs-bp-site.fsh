ValueSet: McaBpSiteVS
Id: vs-bp-site
Title: "血压测量部位 / Blood pressure sites"
Description: "血压测量部位的全部代码。 All codes of this kind: blood pressure sites."
* insert Published
* include codes from system McaBpSiteCS
