CodeSystem: SrcBsoftReferralReasonCS
Id: src-bsoft-referral-reason
Title: "厂家转诊原因 / Referral reasons of a vendor"
Description: "基层系统（BSoft）随访表的转诊原因。 The referral reasons on the form of the vendor BSoft."
* insert OwnCodeSystem
* #1 "连续两次控制不满意"
* #1 insert En([[Uncontrolled twice]])
* #2 "不良反应"
* #2 insert En([[Adverse reaction]])
* #3 "新并发症"
* #3 insert En([[New complication]])
* #4 "并发症加重"
* #4 insert En([[Complication worse]])
