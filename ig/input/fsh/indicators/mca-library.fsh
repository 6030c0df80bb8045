Profile: McaLibrary
Parent: Library
Id: mca-library
Title: "知识库 / Library"
Description: "阈值、规则表或指标逻辑的一个版本，写明出处与有效期。 One edition of thresholds, rules or the logic of indicators, with its sources and its period."
* insert PublishedProfile
* insert ProfileOfDefinition
* type MS
* effectivePeriod MS
* relatedArtifact MS
* content 1..* MS
* content.contentType 1..1
* content.title MS
