// A table of the guide as clients read it: the file of input/data is put into the resource when the guide is built, by our
// build as by HL7's publisher.
RuleSet: Table(id, file, name, text)
* insert DefinitionIdentity(Library, {id})
* name = "{name}"
* title = "{text}"
* description = "{text}"
* type = $LibraryType#asset-collection
* effectivePeriod.start = "2026-01-01"
* content.id = "ig-loader-{file}.csv"
* content.contentType = #text/csv
* content.title = "{file}.csv"
