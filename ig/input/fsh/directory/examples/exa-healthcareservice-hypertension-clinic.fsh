Instance: exa-healthcareservice-hypertension-clinic
InstanceOf: McaHealthcareService
Usage: #example
Title: "高血压转诊门诊 / Hypertension referral clinic"
Description: "县医院为医共体开设的高血压转诊门诊。 The hypertension clinic the county hospital keeps for the alliance."
* extension[serviceCapacity].valuePositiveInt = 20
* extension[serviceSla].valueDuration = 4 'h' "小时"
* active = true
* providedBy = Reference(exa-organization-county-hospital)
* category.text = "慢病专科"
* type = McaServiceTypeCS#referral-clinic "转诊门诊"
* name = "高血压转诊门诊"
* characteristic = McaServiceCharacteristicCS#green-channel "绿色通道"
* program = McaProgrammeCS#htn "高血压"
* referralMethod = $ReferralMethod#elec "Secure Messaging"
* appointmentRequired = true
