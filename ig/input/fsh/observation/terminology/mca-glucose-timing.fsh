CodeSystem: McaGlucoseTimingCS
Id: mca-glucose-timing
Title: "血糖采样时点 / Time of the glucose sample"
Description: "血糖样本相对进餐的时点。 The time of a glucose sample relative to meals."
* insert OwnCodeSystem
* #fasting "空腹"
* #fasting insert En([[Fasting]])
* #random "随机"
* #random insert En([[Random]])
* #post-2h "餐后2小时"
* #post-2h insert En([[Two hours after a meal]])
