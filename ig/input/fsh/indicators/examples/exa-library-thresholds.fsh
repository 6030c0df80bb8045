Instance: exa-library-thresholds
InstanceOf: McaLibrary
Usage: #example
Title: "阈值库示例 / Thresholds, an example"
Description: "知识库的写法。 How a library is written."
* insert HeadOfExampleDefinition(Library, exa-library-thresholds, ExaThresholds)
* title = "阈值（示例）"
* description = "示例：控制目标的阈值表，含出处与有效期。 An example: the thresholds of control, with source and period."
* type = $LibraryType#asset-collection "Asset Collection"
* effectivePeriod.start = "2025-01-01"
* relatedArtifact.type = #citation
* relatedArtifact.citation = "国家基本公共卫生服务规范（第三版）"
* content.contentType = #text/csv
* content.title = "thresholds.csv"
* content.data = "a2V5LHZhbHVlLHVuaXQKaHRuLmNvbnRyb2wuc2JwLmx0NjUsMTQwLG1tW0hnXQo="
