Alias: $MeasureScoring = http://terminology.hl7.org/CodeSystem/measure-scoring
Alias: $MeasurePopulation = http://terminology.hl7.org/CodeSystem/measure-population
Alias: $ImprovementNotation = http://terminology.hl7.org/CodeSystem/measure-improvement-notation
Alias: $Absent = http://hl7.org/fhir/StructureDefinition/data-absent-reason
Alias: $LibraryType = http://terminology.hl7.org/CodeSystem/library-type

// What a definition says of itself before it may be used.
RuleSet: ProfileOfDefinition
* url 1..1 MS
* version 1..1 MS
* name 1..1
* title 1..1 MS
* status MS
* date 1..1
* publisher 1..1
* description 1..1 MS

// The head of an example of a definition; its text is on the lines after it.
RuleSet: HeadOfExampleDefinition(type, id, name)
* url = "http://medalliance.example/fhir/{type}/{id}"
* version = "0.1.0"
* name = "{name}"
* status = #draft
* experimental = true
* date = "2025-12-01"
* publisher = "Medalliance"

// One population of a group: how many are in it.
RuleSet: CountedInGroup(index, population, count)
* group.population[{index}].code = $MeasurePopulation#{population}
* group.population[{index}].count = {count}

// What the reports of an indicator have in common.
RuleSet: ReportOfIndicator(type)
* extension contains ReportAsOf named asOf 0..1 MS and ReportEdition named edition 0..1 MS
* identifier MS
* status MS
* type = #{type}
* measure MS
* date 1..1 MS
* reporter 1..1 MS
* reporter only Reference(McaOrganization)
* period MS
* group 1..* MS
* group.population 1..* MS
* group.population.code 1..1 MS
* group.population.count 1..1 MS
* obeys mca-rep-1

// The report on the share managed by the norm in 2025, as the CDC made it in January 2026.
RuleSet: ManagedIn2025(type)
* status = #complete
* type = #{type}
* measure = "http://medalliance.example/fhir/Measure/exa-measure-htn-managed|0.1.0"
* date = "2026-01-05T09:00:00+08:00"
* reporter = Reference(exa-organization-cdc)
* period.start = "2025-01-01"
* period.end = "2025-12-31"

// A population of an indicator, by the name of its expression in the logic.
RuleSet: CountedBy(index, population, expression)
* group.population[{index}].code = $MeasurePopulation#{population}
* group.population[{index}].criteria.language = #text/cql
* group.population[{index}].criteria.expression = "{expression}"

// By what the counts are broken down.
RuleSet: StratifiedBy(stratifier)
* group.stratifier[+].code = McaStratifierCS#{stratifier}

// The logic of an indicator; the files of input/indicators are put into it when the guide is built.
RuleSet: IndicatorLogic(id, indicator, text)
* insert DefinitionIdentity(Library, mca-{id}-logic)
* name = "McaLogic{indicator}"
* title = "{text}"
* description = "{text}"
* type = $LibraryType#logic-library
* effectivePeriod.start = "2026-01-01"
* content[0].id = "ig-loader-{indicator}.sql"
* content[0].contentType = #application/sql
* content[0].title = "{indicator}.sql"
* content[1].id = "ig-loader-{indicator}.cql"
* content[1].contentType = #text/cql
* content[1].title = "{indicator}.cql"
* relatedArtifact.type = #depends-on
* relatedArtifact.resource = "http://medalliance.example/fhir/Library/mca-indicators"

// A rule of data quality: what is checked, and what of it is at fault. The expression is the rule's file of SQL in the library,
// a language for which R4 has no code.
RuleSet: QualityRule(index, id, text)
* group[{index}].code = McaQualityRuleCS#{id}
* group[{index}].description = "{text}"
* group[{index}].population[0].code = $MeasurePopulation#initial-population
* group[{index}].population[0].criteria.language.extension.url = $Absent
* group[{index}].population[0].criteria.language.extension.valueCode = #unsupported
* group[{index}].population[0].criteria.expression = "{id}"
* group[{index}].population[1].code = $MeasurePopulation#denominator
* group[{index}].population[1].criteria.language.extension.url = $Absent
* group[{index}].population[1].criteria.language.extension.valueCode = #unsupported
* group[{index}].population[1].criteria.expression = "{id}"
* group[{index}].population[2].code = $MeasurePopulation#numerator
* group[{index}].population[2].criteria.language.extension.url = $Absent
* group[{index}].population[2].criteria.language.extension.valueCode = #unsupported
* group[{index}].population[2].criteria.expression = "{id}"

// What a report says of a rule of data quality.
RuleSet: CheckedByRule(index, id, all, faults, share)
* group[{index}].code = McaQualityRuleCS#{id}
* group[{index}].population[0].code = $MeasurePopulation#initial-population
* group[{index}].population[0].count = {all}
* group[{index}].population[1].code = $MeasurePopulation#denominator
* group[{index}].population[1].count = {all}
* group[{index}].population[2].code = $MeasurePopulation#numerator
* group[{index}].population[2].count = {faults}
* group[{index}].measureScore = {share} '%' "%"

// Alerts of a kind: the residents whom they are about, and how many there are. They are counted over the view of alerts, for which R4
// has no language.
RuleSet: AlertsOfKind(index, code, text)
* group[{index}].code = McaAlertCS#{code}
* group[{index}].description = "{text}"
* group[{index}].population[0].code = $MeasurePopulation#initial-population
* group[{index}].population[0].criteria.language.extension.url = $Absent
* group[{index}].population[0].criteria.language.extension.valueCode = #unsupported
* group[{index}].population[0].criteria.expression = "{code}"
* group[{index}].population[1].code = $MeasurePopulation#measure-observation
* group[{index}].population[1].criteria.language.extension.url = $Absent
* group[{index}].population[1].criteria.language.extension.valueCode = #unsupported
* group[{index}].population[1].criteria.expression = "{code}"

// What a report says of alerts of a kind: of how many residents, and how many.
RuleSet: RaisedOfKind(index, code, people, alerts)
* group[{index}].code = McaAlertCS#{code}
* group[{index}].population[0].code = $MeasurePopulation#initial-population
* group[{index}].population[0].count = {people}
* group[{index}].measureScore.value = {alerts}
* group[{index}].measureScore.unit = "1"
* group[{index}].measureScore.system = "http://unitsofmeasure.org"
* group[{index}].measureScore.code = #1
