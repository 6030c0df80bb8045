Instance: sp-patient-division
InstanceOf: SearchParameter
Usage: #definition
Title: "行政区划 / Administrative division"
Description: "按地址的任一级行政区划代码查找居民。 Find residents by the division code of any level of an address."
* insert SearchOn(Patient, division, token)
* url = "http://medalliance.example/fhir/SearchParameter/sp-patient-division"
* name = "McaPatientDivision"
* description = "按地址的任一级行政区划代码查找居民。 Find residents by the division code of any level of an address."
* expression = "Patient.address.extension.where(url = 'http://medalliance.example/fhir/StructureDefinition/administrative-division').value.ofType(Coding)"
