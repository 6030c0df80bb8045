Extension: SignChannel
Id: sign-channel
Title: "签约渠道 / Signing channel"
Description: "通过应用或纸质签约。 Signed in the app or on paper."
Context: Contract
* insert Published
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from McaSignChannelVS (required)
