Instance: exa-encounter-clinical-zhang
InstanceOf: McaEncounterClinical
Usage: #example
Title: "2025年4月24日至30日县医院住院"
* identifier.system = $InpatientNo
* identifier.value = "ZY20250424017"
* identifier.assigner = Reference(exa-organization-county-hospital)
* status = #finished
* class = $V3ActCode#IMP "inpatient encounter"
* type = McaVisitTypeCS#inpatient "住院"
* subject = Reference(exa-patient-zhang-jianguo)
* episodeOfCare = Reference(exa-enrolment-zhang-htn)
* participant.individual = Reference(exa-role-zhou-qiang)
* period.start = "2025-04-24T10:00:00+08:00"
* period.end = "2025-04-30T11:00:00+08:00"
* diagnosis[+].condition = Reference(exa-condition-zhang-htn)
* diagnosis[=].rank = 1
* diagnosis[+].condition = Reference(exa-condition-zhang-t2dm)
* diagnosis[=].rank = 2
* hospitalization.admitSource.text = "社区上转"
* hospitalization.dischargeDisposition.coding = McaCv0600226CS#3 "医嘱转社区卫生服务机构/乡镇卫生院"
* hospitalization.dischargeDisposition.text = "转社区卫生服务机构"
* serviceProvider = Reference(exa-organization-county-hospital)
