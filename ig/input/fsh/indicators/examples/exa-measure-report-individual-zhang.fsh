Instance: exa-measure-report-individual-zhang
InstanceOf: McaMeasureReportIndividual
Usage: #example
Title: "张建国2025年规范管理 / Zhang Jianguo in 2025"
Description: "张建国2025年高血压规范管理的判定及依据。 Whether Zhang Jianguo was managed by the norm in 2025, and why."
* insert ManagedIn2025(individual)
* identifier.system = "http://medalliance.example/fhir/naming/measure-report-no"
* identifier.value = "M01-2025-99990110020100001"
* subject = Reference(exa-patient-zhang-jianguo)
* insert CountedInGroup(0, initial-population, 1)
* insert CountedInGroup(1, denominator, 1)
* insert CountedInGroup(2, numerator, 1)
* evaluatedResource[0] = Reference(exa-enrolment-zhang-htn)
* evaluatedResource[1] = Reference(exa-encounter-followup-zhang)
* extension[asOf].valueDateTime = "2026-01-05T08:59:58+08:00"
* extension[edition].valueString = "国家基本公共卫生服务规范（第三版）2017"
