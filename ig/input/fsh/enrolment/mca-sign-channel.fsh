CodeSystem: McaSignChannelCS
Id: mca-sign-channel
Title: "签约渠道 / Signing channels"
Description: "签约的渠道。 How a contract is signed."
* insert OwnCodeSystem
* #app "移动应用"
* #app insert En([[App]])
* #paper "纸质"
* #paper insert En([[Paper]])
