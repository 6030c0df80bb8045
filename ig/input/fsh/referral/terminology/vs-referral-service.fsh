ValueSet: McaReferralServiceVS
Id: vs-referral-service
Title: "转诊请求的服务 / Service asked for by a referral"
Description: "转诊可以请求的服务。 The services a referral may ask for."
* insert Published
* include codes from system McaReferralServiceCS
