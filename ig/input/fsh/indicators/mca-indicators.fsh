Instance: mca-indicators
InstanceOf: McaLibrary
Usage: #definition
Title: "指标共用逻辑 / What the indicators have in common"
Description: "各指标 CQL 共用的定义：在管、除外、随访、达标等。 Definitions that the CQL of the indicators shares: managed, excluded, visits, control."
* insert DefinitionIdentity(Library, mca-indicators)
* name = "McaIndicators"
* title = "指标共用逻辑 / What the indicators have in common"
* description = "各指标 CQL 共用的定义：在管、除外、随访、达标等。 Definitions that the CQL of the indicators shares: managed, excluded, visits, control."
* type = $LibraryType#logic-library
* effectivePeriod.start = "2026-01-01"
* content.id = "ig-loader-McaIndicators.cql"
* content.contentType = #text/cql
* content.title = "McaIndicators.cql"
