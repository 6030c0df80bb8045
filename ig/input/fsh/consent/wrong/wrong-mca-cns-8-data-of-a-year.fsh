Instance: wrong-mca-cns-8-data-of-a-year
InstanceOf: McaConsent
Usage: #example
Title: "按时间拒绝 / Denied by time"
Description: "拒绝某一年的资料。 It denies the data of a year."
* insert PrivacyOfZhang(active)
* insert DenialTo(exa-organization-village)
* provision.dataPeriod.start = "2024-01-01"
* provision.dataPeriod.end = "2024-12-31"
