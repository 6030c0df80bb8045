ValueSet: McaConsentKindVS
Id: vs-consent-kind
Title: "授权种类 / Kinds of consent"
Description: "授权种类的全部代码。 All kinds of consent."
* insert Published
* include codes from system McaConsentKindCS
