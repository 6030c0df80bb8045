Logical: LmWs483Transfer
Parent: Element
Id: lm-ws483-transfer
Title: "转诊（院）记录（WS/T 483） / Record of a referral (WS/T 483)"
Description: "国家共享文档HSDC00.05；章节以LOINC识别，条目以数据元识别。转诊方向不在国家文档中，以serviceEvent的代码写明。 The national document HSDC00.05; its sections are known by LOINC codes, its entries by their data elements. The national document does not tell the direction of a referral, which the code of serviceEvent does."
* insert Published
* insert CdaHead
* applicationNo 0..1 string "电子申请单编号（1.24），无则为文档流水号 / Number of the application (1.24), else that of the document"
* direction 0..1 code "转诊方向（serviceEvent/code）：up、down、lateral、tele、exam / Direction (serviceEvent/code): up, down, lateral, tele, exam"
* authorLicence 0..1 string "医师执业证书号（author的id） / Licence of the doctor (id of author)"
* diagnosis 1..* string "诊断（46241-6；DE05.01.024.00、DE05.01.025.00） / Diagnosis"
* examination 0..1 string "辅助检查（30954-2） / Examinations"
* presentIllness 0..1 string "现病史（10164-2） / History of the present illness"
* pastIllness 0..1 string "既往史（11348-0） / Past illness"
* referralAdvice 0..1 string "转诊建议 / Advice on the referral"
* referralReason 1..1 string "DE06.00.177.00 转诊原因 / Reason for referral"
* referralDate 0..1 date "DE06.00.176.00 转诊日期，无则为文档时间 / Day of the referral, else the time of the document"
* receivingOrganization 0..1 string "DE08.10.013.00 转入机构 / Receiving organisation"
* receivingDepartment 0..1 string "DE08.10.025.00、DE08.10.026.00 转入科室 / Receiving department"

Mapping: LmWs483TransferToFhir
Source: LmWs483Transfer
Target: "http://hl7.org/fhir"
Id: fhir
Title: "FHIR R4"
* insert CdaHeadToFhir
* applicationNo -> "ServiceRequest.identifier (PLAC)"
* direction -> "ServiceRequest.category"
* authorLicence -> "ServiceRequest.requester"
* diagnosis -> "Composition.section (29308-4), ServiceRequest.reasonCode"
* examination -> "Composition.section (30954-2)"
* presentIllness -> "Composition.section (10164-2)"
* pastIllness -> "Composition.section (11348-0)"
* referralAdvice -> "Composition.section"
* referralReason -> "Composition.section (42349-1), ServiceRequest.reasonCode"
* referralDate -> "ServiceRequest.authoredOn"
* receivingOrganization -> "ServiceRequest.performer"
* receivingDepartment -> "ServiceRequest.performer"
