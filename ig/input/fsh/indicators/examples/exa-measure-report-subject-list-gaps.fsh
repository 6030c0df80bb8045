Instance: exa-measure-report-subject-list-gaps
InstanceOf: McaMeasureReportSubjectList
Usage: #example
Title: "应管理居民名单 / List of the managed"
Description: "高血压登记人群的名单报告。 The list report of the hypertension register."
* insert ManagedIn2025(subject-list)
* contained = list-of-the-managed
* identifier.system = "http://medalliance.example/fhir/naming/measure-report-no"
* identifier.value = "M01-2025-G-0201-07"
* extension[organization].valueReference = Reference(exa-organization-community-centre)
* subject = Reference(exa-group-htn-register)
* insert CountedInGroup(0, initial-population, 1)
* group.population[0].subjectResults.reference = "#list-of-the-managed"
* insert CountedInGroup(1, numerator, 0)
* extension[asOf].valueDateTime = "2026-01-05T08:59:58+08:00"
* extension[edition].valueString = "国家基本公共卫生服务规范（第三版）2017"
