Profile: McaChronicSummary
Parent: Composition
Id: mca-chronic-summary
Title: "慢病概要 / Chronic disease summary"
Description: "由服务器生成的慢病概要：问题、用药、血压等体征、血糖等检验、随访、方案、团队与签约、转诊。 The summary of a resident's chronic diseases that the server makes: problems, medicines, pressure and other signs, glucose and other results, follow-ups, plan, team and contract, referrals."
* insert DocumentOfReferral(60591-5)
* section contains problems 1..1 MS and medication 1..1 MS and signs 1..1 MS and results 1..1 MS and visits 1..1 MS and plan 1..1 MS and team 1..1 MS and referrals 1..1 MS
* insert DocumentSection(problems, 11450-4)
* insert DocumentSection(medication, 10160-0)
* insert DocumentSection(signs, 8716-3)
* insert DocumentSection(results, 30954-2)
* insert DocumentSection(visits, 46240-8)
* insert DocumentSection(plan, 18776-5)
* insert DocumentSection(team, 85847-2)
* insert DocumentSection(referrals, 57133-1)
