Instance: mca-form-extraction
InstanceOf: Library
Usage: #definition
Title: "表单答案提取为目标、用药、接种与转诊原因 / What answers of forms become: goals, medicines, immunisations, reasons of a referral"
Description: "表单答案提取为目标、用药、接种与转诊原因。 What answers of forms become: goals, medicines, immunisations, reasons of a referral."
* insert Table(mca-form-extraction, form-extraction, McaFormExtraction, [[表单答案提取为目标、用药、接种与转诊原因 / What answers of forms become: goals, medicines, immunisations, reasons of a referral]])
