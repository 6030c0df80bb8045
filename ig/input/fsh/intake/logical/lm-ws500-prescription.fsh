Logical: LmWs500Prescription
Parent: Element
Id: lm-ws500-prescription
Title: "处方（WS/T 500） / Prescription (WS/T 500)"
Description: "国家共享文档C0004西药处方与C0005中药处方；每个substanceAdministration是一种药品，条目以数据元识别。 The national documents C0004 (western medicine) and C0005 (Chinese medicine); each substanceAdministration is one medicine, entries are known by their data elements."
* insert Published
* insert CdaHead
* prescriptionNo 1..1 string "处方编号（1.20） / Number of the prescription (1.20)"
* patientType 0..1 code "患者类型（CV09.00.404）：1门诊、2急诊；住院医嘱不是处方 / Kind of patient (CV09.00.404): 1 outpatient, 2 emergency; an order for the ward is no prescription"
* prescribedOn 0..1 dateTime "处方开立日期（author/time），无则为文档时间 / When it was prescribed (author/time), else the time of the document"
* diagnosis 1..* string "诊断（29548-5；DE05.01.024.00、DE05.01.025.00，中医为DE05.10.130.00） / Diagnosis (of Chinese medicine: DE05.10.130.00)"
* medicine 1..* BackboneElement "药品（substanceAdministration） / Medicine (substanceAdministration)"
* medicine.number 0..1 string "药品医嘱编号（id），仅一种药品时为处方编号，否则为处方编号#药名 / Number of the order (id); of a single medicine that of the prescription, else that with the name"
* medicine.name 1..1 string "DE08.50.022.00 药物名称 / Name of the medicine"
* medicine.specification 0..1 string "DE08.50.043.00 药物规格 / Strength and pack"
* medicine.dose 0..1 decimal "DE08.50.023.00 次剂量（doseQuantity） / Dose (doseQuantity)"
* medicine.doseUnit 0..1 string "DE08.50.024.00 剂量单位 / Unit of the dose"
* medicine.frequency 0..1 string "DE06.00.133.00 使用频率（rateQuantity） / Frequency (rateQuantity)"
* medicine.route 0..1 string "DE06.00.134.00 用药途径（routeCode） / Route (routeCode)"
* medicine.total 0..1 decimal "DE06.00.135.00 总剂量，除以每日剂量即用药天数 / Total amount; divided by that of a day it is the days of supply"
* herbs 0..* BackboneElement "DE08.50.049.00 中药饮片处方 / Decoction"
* herbs.doses 0..1 integer "DE08.50.050.00 剂数 / Number of doses"
* herbs.decoction 0..1 string "DE08.50.047.00 煎煮法 / How it is prepared"
* herbs.use 0..1 string "DE06.00.136.00 中药用药法 / How it is taken"

Mapping: LmWs500PrescriptionToFhir
Source: LmWs500Prescription
Target: "http://hl7.org/fhir"
Id: fhir
Title: "FHIR R4"
* insert CdaHeadToFhir
* prescriptionNo -> "MedicationRequest.groupIdentifier"
* patientType -> "MedicationRequest.category"
* prescribedOn -> "MedicationRequest.authoredOn"
* diagnosis -> "MedicationRequest.reasonCode"
* medicine -> "MedicationRequest"
* medicine.number -> "MedicationRequest.identifier"
* medicine.name -> "MedicationRequest.medicationCodeableConcept.text"
* medicine.specification -> "MedicationRequest.medicationCodeableConcept.text"
* medicine.dose -> "MedicationRequest.dosageInstruction.doseAndRate"
* medicine.doseUnit -> "MedicationRequest.dosageInstruction.doseAndRate"
* medicine.frequency -> "MedicationRequest.dosageInstruction.timing"
* medicine.route -> "MedicationRequest.dosageInstruction.route"
* medicine.total -> "MedicationRequest.dispenseRequest.quantity, MedicationRequest.dispenseRequest.expectedSupplyDuration"
* herbs -> "MedicationRequest.medicationCodeableConcept.text"
* herbs.doses -> "MedicationRequest.dispenseRequest.quantity"
* herbs.decoction -> "MedicationRequest.dosageInstruction.text"
* herbs.use -> "MedicationRequest.dosageInstruction.text"
