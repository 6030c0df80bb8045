CodeSystem: McaReferralReasonDownCS
Id: mca-referral-reason-down
Title: "下转原因 / Reasons for a down-referral"
Description: "患者转回基层的原因。 Why a resident is referred back to primary care."
* insert OwnCodeSystem
* #dx-plan-clear "诊断明确、治疗方案确定"
* #dx-plan-clear insert En([[Diagnosis and treatment plan are clear]])
* #stable "病情稳定"
* #stable insert En([[Condition stable]])
* #acute-stable "急性并发症稳定"
* #acute-stable insert En([[Acute complication stable]])
* #chronic-stable "慢性并发症稳定"
* #chronic-stable insert En([[Chronic complication stable]])
* #rehab "康复期"
* #rehab insert En([[Rehabilitation]])
* #tcm-plan "中医方案确定"
* #tcm-plan insert En([[Plan of traditional Chinese medicine is set]])
* #long-term-rx "长期用药管理"
* #long-term-rx insert En([[Long-term medication]])
* #other "其他"
* #other insert En([[Other]])
