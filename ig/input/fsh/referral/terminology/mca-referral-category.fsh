CodeSystem: McaReferralCategoryCS
Id: mca-referral-category
Title: "转诊方向 / Referral category"
Description: "转诊的方向或种类。 The direction or kind of a referral."
* insert OwnCodeSystem
* #up "上转"
* #up insert En([[Up-referral]])
* #down "下转"
* #down insert En([[Down-referral]])
* #lateral "平级转诊"
* #lateral insert En([[Lateral referral]])
* #tele "远程会诊"
* #tele insert En([[Teleconsultation]])
* #exam "检查检验互认/委托"
* #exam insert En([[Examination on behalf of another institution]])
