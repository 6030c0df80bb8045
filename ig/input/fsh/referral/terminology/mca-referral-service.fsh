CodeSystem: McaReferralServiceCS
Id: mca-referral-service
Title: "转诊请求的服务 / Service asked for by a referral"
Description: "转诊请求对方提供的服务。 What the other side is asked to do."
* insert OwnCodeSystem
* #specialist-consult "专科门诊"
* #specialist-consult insert En([[Specialist consultation]])
* #inpatient-admission "住院治疗"
* #inpatient-admission insert En([[Inpatient admission]])
* #emergency-care "急诊救治"
* #emergency-care insert En([[Emergency care]])
* #rehabilitation "康复治疗"
* #rehabilitation insert En([[Rehabilitation]])
* #continued-management "基层接续管理"
* #continued-management insert En([[Continued management in primary care]])
* #teleconsult "远程会诊"
* #teleconsult insert En([[Teleconsultation]])
* #examination "检查检验"
* #examination insert En([[Examination]])
