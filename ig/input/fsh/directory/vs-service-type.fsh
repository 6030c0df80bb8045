ValueSet: McaServiceTypeVS
Id: vs-service-type
Title: "服务类型 / Kinds of services"
Description: "服务类型。 Kinds of services."
* insert Published
* include codes from system McaServiceTypeCS
