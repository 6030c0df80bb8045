Extension: DeductibleWaived
Id: deductible-waived
Title: "免起付线 / Deductible waived"
Description: "经转诊住院免除起付线。 The deductible is waived after a completed referral."
Context: Coverage
* insert Published
* value[x] 1..1
* value[x] only boolean
