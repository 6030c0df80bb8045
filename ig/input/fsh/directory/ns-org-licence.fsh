Instance: ns-org-licence
InstanceOf: NamingSystem
Usage: #definition
Title: "医疗机构执业许可证登记号 / Practice licence number"
Description: "医疗机构执业许可证上的登记号。 The registration number on the practice licence of an organisation."
* insert IdentifierNames(OrganisationLicence)
* description = "医疗机构执业许可证上的登记号。 The registration number on the practice licence of an organisation."
* usage = "Organization.identifier"
* uniqueId[0].type = #uri
* uniqueId[0].value = "http://medalliance.example/fhir/naming/org-licence"
* uniqueId[0].preferred = true
