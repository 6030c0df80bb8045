// A table of the guide as clients read it: the file of input/data is put into the resource when the guide is built, by our
// build as by HL7's publisher.
RuleSet: Table(id, file, name, text)
* url = "http://medalliance.example/fhir/Library/{id}"
* version = "0.1.0"
* name = "{name}"
* title = "{text}"
* description = "{text}"
* status = #active
* experimental = false
* date = "2026-11-26"
* publisher = "Medalliance"
* type = http://terminology.hl7.org/CodeSystem/library-type#asset-collection
* effectivePeriod.start = "2026-01-01"
* content.id = "ig-loader-{file}.csv"
* content.contentType = #text/csv
* content.title = "{file}.csv"
