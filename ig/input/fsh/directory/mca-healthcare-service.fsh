Profile: McaHealthcareService
Parent: HealthcareService
Id: mca-healthcare-service
Title: "医疗服务 / Healthcare service"
Description: "可以被转诊、预约或委托的服务，例如专科转诊门诊、住院、支持中心和远程会诊。 A service that can be referred to, booked or commissioned: referral clinics, inpatient care, support centres, tele-consultation."
* insert PublishedProfile
* extension contains
    ServiceCapacity named serviceCapacity 0..1 and
    ServiceSla named serviceSla 0..1
* active MS
* providedBy 1..1
* providedBy only Reference(McaOrganization)
* category MS
* type 1..* MS
* type from McaServiceTypeVS (required)
* name MS
* characteristic from McaServiceCharacteristicVS (preferred)
* characteristic ^short = "特征，例如绿色通道 / Features such as the green channel"
* program from McaProgrammeVS (preferred)
* program ^short = "所服务的病种 / Programmes served"
* referralMethod ^short = "接受转诊的方式 / How referrals are taken"
