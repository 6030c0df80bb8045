Instance: wrong-mca-cns-2-opt-out-without-denial
InstanceOf: McaConsent
Usage: #example
Title: "退出而无拒绝条款 / Opted out without a denial"
Description: "退出共享，没有写明拒绝什么。 It opts out and does not say of what."
* insert PrivacyOfZhang(active)
* policyRule = $V3ActCode#OPTOUT
