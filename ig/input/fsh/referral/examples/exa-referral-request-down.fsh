Instance: exa-referral-request-down
InstanceOf: McaReferralRequest
Usage: #example
Title: "下转申请 / Down-referral"
Description: "2025年4月30日出院，县医院将张建国转回社区中心，附出院小结与方案建议。 At discharge on 30 April 2025 the county hospital refers Zhang Jianguo back, with the discharge summary and the plan it proposes."
* insert SentOn(normal, 普通通道)
* extension[slaDue].valueDateTime = "2025-05-02T10:30:00+08:00"
* insert PlacedAs(down-referral-no, X20250430-0012)
* insert LoopOfZhang(requisition)
* basedOn = Reference(exa-referral-request-up)
* status = #active
* intent = #order
* category = McaReferralCategoryCS#down "下转"
* priority = #routine
* code = McaReferralServiceCS#continued-management "基层接续管理"
* subject = Reference(exa-patient-zhang-jianguo)
* encounter = Reference(exa-encounter-clinical-zhang)
* authoredOn = "2025-04-30T10:30:00+08:00"
* requester = Reference(exa-role-zhou-qiang)
* performer = Reference(exa-organization-community-centre)
* reasonCode[0] = McaReferralReasonDownCS#dx-plan-clear "诊断明确、治疗方案确定"
* reasonCode[1] = McaReferralReasonDownCS#stable "病情稳定"
* reasonReference[0] = Reference(exa-condition-zhang-htn)
* reasonReference[1] = Reference(exa-condition-zhang-t2dm)
* supportingInfo[document] = Reference(exa-discharge-summary-zhang)
* supportingInfo[document].type = "Composition"
* supportingInfo[carePlan] = Reference(exa-careplan-proposal)
* supportingInfo[carePlan].type = "CarePlan"
* patientInstruction = "5月9日前到社区卫生服务中心首次随访；三个月后复查糖化血红蛋白。"
