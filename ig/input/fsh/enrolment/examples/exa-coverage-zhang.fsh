Instance: exa-coverage-zhang
InstanceOf: McaCoverage
Usage: #example
Title: "张建国的医保 / Insurance of Zhang Jianguo"
Description: "城乡居民医保，享受高血压门诊慢特病待遇。 Resident insurance with the chronic outpatient benefit for hypertension."
* extension[reimbursementRate].valueDecimal = 0.6
* extension[deductibleWaived].valueBoolean = true
* extension[outpatientFixedOrg].valueReference = Reference(exa-organization-community-centre)
* status = #active
* type = McaInsuranceTypeCS#resident "城乡居民基本医疗保险"
* beneficiary = Reference(exa-patient-zhang-jianguo)
* period.start = "2025-01-01"
* period.end = "2025-12-31"
* payor.display = "示例县医疗保障局"
* class.type = $CoverageClass#class "Class"
* class.value = "M03900"
* class.name = "门诊慢特病：高血压"
