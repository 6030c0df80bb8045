CodeSystem: McaReferralReasonUpCS
Id: mca-referral-reason-up
Title: "上转原因 / Reasons for an up-referral"
Description: "高血压、糖尿病、慢阻肺患者上转的原因。 Why a resident with hypertension, diabetes or COPD is referred to a higher level."
* insert OwnCodeSystem
* #htn-1 "连续两次血压控制不满意"
* #htn-1 insert En([[Blood pressure unsatisfactory at two visits in a row]])
* #adr "药物不良反应难以控制"
* #adr insert En([[Adverse drug reaction hard to control]])
* #new-complication "出现新的并发症"
* #new-complication insert En([[New complication]])
* #worse-complication "原有并发症加重"
* #worse-complication insert En([[Existing complication got worse]])
* #emergency-bp "血压≥180/110 mmHg伴症状"
* #emergency-bp insert En([[Blood pressure at or above 180/110 mmHg with symptoms]])
* #emergency-glu "血糖≥16.7或≤3.9 mmol/L"
* #emergency-glu insert En([[Glucose at or above 16.7 or at or below 3.9 mmol/L]])
* #pregnancy "妊娠期或哺乳期"
* #pregnancy insert En([[Pregnancy or lactation]])
* #young-onset "发病年龄<30岁"
* #young-onset insert En([[Onset before the age of 30]])
* #secondary-suspect "怀疑继发性高血压"
* #secondary-suspect insert En([[Secondary hypertension suspected]])
* #proteinuria "蛋白尿"
* #proteinuria insert En([[Proteinuria]])
* #hypokalaemia "低钾血症"
* #hypokalaemia insert En([[Hypokalaemia]])
* #arm-diff "双上肢血压差异明显"
* #arm-diff insert En([[Marked blood pressure difference between the arms]])
* #refractory "三药联用未达标"
* #refractory insert En([[Not at target with three drugs]])
* #type-unclear "糖尿病分型不明"
* #type-unclear insert En([[Type of diabetes unclear]])
* #repeated-hypo "反复低血糖"
* #repeated-hypo insert En([[Repeated hypoglycaemia]])
* #not-at-target-3-6m "3–6个月未达标"
* #not-at-target-3-6m insert En([[Not at target after three to six months]])
* #annual-specialist "年度专科评估"
* #annual-specialist insert En([[Yearly specialist assessment]])
* #first-dx "首诊待确诊"
* #first-dx insert En([[First finding, diagnosis to be confirmed]])
* #spo2-low "血氧饱和度低"
* #spo2-low insert En([[Low oxygen saturation]])
* #acute-exacerbation "急性加重"
* #acute-exacerbation insert En([[Acute exacerbation]])
* #patient-request "患者要求"
* #patient-request insert En([[Wish of the patient]])
* #other "其他"
* #other insert En([[Other]])
