Extension: BypassReason
Id: bypass-reason
Title: "越级转诊原因 / Reason to skip a level"
Description: "未按村—乡—县逐级转诊的原因。 Why a referral skipped a level between village, township and county."
Context: ServiceRequest
* insert Published
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from McaBypassReasonVS (required)
