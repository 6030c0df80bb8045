ValueSet: McaConsentPurposeVS
Id: vs-consent-purpose
Title: "访问目的 / Purposes of access"
Description: "服务器能够区分的访问目的：诊疗、公共卫生、管理、支付。 The purposes that the server tells apart: treatment, public health, operations, payment."
* insert Published
* http://terminology.hl7.org/CodeSystem/v3-ActReason#TREAT
* http://terminology.hl7.org/CodeSystem/v3-ActReason#PUBHLTH
* http://terminology.hl7.org/CodeSystem/v3-ActReason#HOPERAT
* http://terminology.hl7.org/CodeSystem/v3-ActReason#HPAYMT
