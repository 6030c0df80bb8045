Extension: RelatedResource
Id: related-resource
Title: "相关资源 / Related resource"
Description: "引起预警的观察值、就诊、转诊等。 The observation, visit, referral and so on that raised the alert."
Context: Flag
* insert Published
* value[x] 1..1
* value[x] only Reference
