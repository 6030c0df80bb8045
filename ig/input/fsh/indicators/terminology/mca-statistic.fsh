CodeSystem: McaStatisticCS
Id: mca-statistic
Title: "统计量 / Statistics"
Description: "observation-statistics 中没有的统计量。 Statistics that observation-statistics does not have."
* insert OwnCodeSystem
* #people "人数"
* #people insert En([[People]])
* #percentile-5 "第5百分位数"
* #percentile-5 insert En([[5th percentile]])
* #percentile-95 "第95百分位数"
* #percentile-95 insert En([[95th percentile]])
