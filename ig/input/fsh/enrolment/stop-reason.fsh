Extension: StopReason
Id: stop-reason
Title: "解约原因 / Reason of ending"
Description: "协议提前终止的原因。 Why the contract ended early."
Context: Contract
* insert Published
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from McaContractStopVS (required)
