CodeSystem: McaConsentKindCS
Id: mca-consent-kind
Title: "授权种类 / Kinds of consent"
Description: "居民的授权是为了什么。 What a resident's consent is for."
* insert OwnCodeSystem
* #contact "接收健康信息"
* #contact insert En([[To be sent health information]])
