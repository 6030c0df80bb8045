Instance: sp-provenance-source-row
InstanceOf: SearchParameter
Usage: #definition
Title: "来源行 / Source row"
Description: "按来源行指纹查找溯源记录；同一行再次送达时不再新建。 Find the provenance of a source row by its fingerprint, so that the same row sent again makes no second one."
* insert SearchOn(Provenance, source-row, token)
* url = "http://medalliance.example/fhir/SearchParameter/sp-provenance-source-row"
* name = "McaProvenanceSourceRow"
* description = "按来源行指纹查找溯源记录；同一行再次送达时不再新建。 Find the provenance of a source row by its fingerprint, so that the same row sent again makes no second one."
* expression = "Provenance.entity.what.identifier"
