Extension: SupervisedBy
Id: supervised-by
Title: "业务指导机构 / Supervised by"
Description: "对本机构进行业务指导或监管的机构，不同于 partOf 的隶属关系。 The organisation that gives professional guidance or supervision; not the same as partOf."
Context: Organization
* insert Published
* value[x] 1..1
* value[x] only Reference(McaOrganization)
