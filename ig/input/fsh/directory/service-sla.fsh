Extension: ServiceSla
Id: service-sla
Title: "响应时限 / Response time"
Description: "服务承诺的接单时限。 The time within which the service promises to answer a referral."
Context: HealthcareService
* insert Published
* value[x] 1..1
* value[x] only Duration
