CodeSystem: McaBypassReasonCS
Id: mca-bypass-reason
Title: "越级转诊原因 / Reasons to skip a level"
Description: "未按村—乡—县逐级转诊的原因。 Why a referral skipped a level between village, township and county."
* insert OwnCodeSystem
* #urgent "病情紧急"
* #urgent insert En([[Urgent condition]])
* #emergency "急诊抢救"
* #emergency insert En([[Emergency]])
* #specialty-absent "下一级无相应专科"
* #specialty-absent insert En([[The next level lacks the specialty]])
