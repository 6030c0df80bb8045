CodeSystem: McaDocumentCategoryCS
Id: mca-document-category
Title: "文书类别 / Document category"
Description: "共享文书的类别。 The category of a shared document."
* insert OwnCodeSystem
* #referral "转诊文书"
* #referral insert En([[Referral]])
* #discharge "出院文书"
* #discharge insert En([[Discharge]])
* #followup "随访记录"
* #followup insert En([[Follow-up]])
* #prescription "处方"
* #prescription insert En([[Prescription]])
* #contract "签约文书"
* #contract insert En([[Contract]])
* #report "检查检验报告"
* #report insert En([[Report]])
* #other "其他"
* #other insert En([[Other]])
