Instance: sp-patient-people-group
InstanceOf: SearchParameter
Usage: #definition
Title: "人群分类 / People group"
Description: "按人群分类查找居民。 Find residents of a people group."
* insert SearchOn(Patient, people-group, token)
* url = "http://medalliance.example/fhir/SearchParameter/sp-patient-people-group"
* name = "McaPatientPeopleGroup"
* description = "按人群分类查找居民。 Find residents of a people group."
* expression = "Patient.extension.where(url = 'http://medalliance.example/fhir/StructureDefinition/people-group').value.ofType(CodeableConcept)"
