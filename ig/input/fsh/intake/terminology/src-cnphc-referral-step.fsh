CodeSystem: SrcCnphcReferralStepCS
Id: src-cnphc-referral-step
Title: "国内公卫规范的转诊步骤 / Referral steps of a public health guide"
Description: "国内公共卫生规范中双向转诊的步骤。 The steps of a referral in a domestic guide of public health."
* insert OwnCodeSystem
* #C01001 "转诊预约申请"
* #C01001 insert En([[Request with appointment]])
* #reply "应答"
* #reply insert En([[Reply]])
* #arrival-reply "到诊应答"
* #arrival-reply insert En([[Reply on arrival]])
* #record-upload "上传完整病历"
* #record-upload insert En([[Upload of the whole record]])
