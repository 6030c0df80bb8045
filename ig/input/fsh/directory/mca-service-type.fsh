CodeSystem: McaServiceTypeCS
Id: mca-service-type
Title: "服务类型 / Kinds of services"
Description: "可转诊或预约的服务类型。 Kinds of services that can be referred to or booked."
* insert OwnCodeSystem
* #referral-clinic "转诊门诊"
* #referral-clinic insert En([[Referral clinic]])
* #inpatient "住院"
* #inpatient insert En([[Inpatient care]])
* #support-centre "慢病支持中心"
* #support-centre insert En([[Chronic-disease support centre]])
* #teleconsult "远程会诊"
* #teleconsult insert En([[Tele-consultation]])
* #pharmacist "药师服务"
* #pharmacist insert En([[Pharmacist service]])
