ValueSet: McaSignChannelVS
Id: vs-sign-channel
Title: "签约渠道 / Signing channels"
Description: "签约渠道。 Signing channels."
* insert Published
* include codes from system McaSignChannelCS
