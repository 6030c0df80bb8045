Instance: sp-patient-grid
InstanceOf: SearchParameter
Usage: #definition
Title: "网格 / Grid"
Description: "按所属网格查找居民。 Find residents of a grid."
* insert SearchOn(Patient, grid, reference)
* url = "http://medalliance.example/fhir/SearchParameter/sp-patient-grid"
* name = "McaPatientGrid"
* description = "按所属网格查找居民。 Find residents of a grid."
* expression = "Patient.extension.where(url = 'http://medalliance.example/fhir/StructureDefinition/grid').value.ofType(Reference)"
* target = #Location
