Instance: sp-provenance-patient
InstanceOf: SearchParameter
Usage: #definition
Title: "所涉居民 / Patient concerned"
Description: "按居民查找溯源记录：写的是居民本身，或写入其档案的内容。 Find who wrote in a patient's record: the patient itself, or what belongs to the patient."
* insert SearchOn(Provenance, patient, reference)
* url = "http://medalliance.example/fhir/SearchParameter/sp-provenance-patient"
* name = "McaProvenancePatient"
* description = "按居民查找溯源记录：写的是居民本身，或写入其档案的内容。 Find who wrote in a patient's record: the patient itself, or what belongs to the patient."
* expression = "Provenance.target.where(resolve() is Patient) | Provenance.extension.where(url = 'http://medalliance.example/fhir/StructureDefinition/provenance-patient').value.ofType(Reference)"
* target = #Patient
