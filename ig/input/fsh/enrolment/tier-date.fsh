Extension: TierDate
Id: tier-date
Title: "分级日期 / Date of the tier"
Description: "当前管理分级的生效日期。 The day the present tier came into force."
Context: EpisodeOfCare
* insert Published
* value[x] 1..1
* value[x] only date
