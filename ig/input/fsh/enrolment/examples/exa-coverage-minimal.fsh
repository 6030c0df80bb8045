Instance: exa-coverage-minimal
InstanceOf: McaCoverage
Usage: #example
Title: "医保（最小） / Minimal insurance"
Description: "只有必填项的医保。 Insurance with the required elements only."
* status = #active
* type = McaInsuranceTypeCS#employee
* beneficiary = Reference(exa-patient-minimal)
* payor.display = "示例县医疗保障局"
