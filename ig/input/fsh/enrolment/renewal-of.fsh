Extension: RenewalOf
Id: renewal-of
Title: "续约自 / Renewal of"
Description: "本协议所续的上一期协议。 The contract that this one renews."
Context: Contract
* insert Published
* value[x] 1..1
* value[x] only Reference(McaContract)
