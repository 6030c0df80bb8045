Instance: exa-library-minimal
InstanceOf: McaLibrary
Usage: #example
Title: "最简知识库 / Minimal library"
Description: "只有必填元素的知识库。 A library with nothing but what is required."
* insert HeadOfExampleDefinition(Library, exa-library-minimal, ExaLibraryMinimal)
* title = "规则（示例）"
* description = "示例：一张空的规则表。 An example: an empty table of rules."
* type = $LibraryType#asset-collection
* content.contentType = #text/csv
