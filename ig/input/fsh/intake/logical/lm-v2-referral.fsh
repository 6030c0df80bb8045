Logical: LmV2Referral
Parent: Element
Id: lm-v2-referral
Title: "HL7 v2 转诊与预约消息 / HL7 v2 referral and scheduling messages"
Description: "REF^I12至I15与RRI：转诊，国内少用；SIU^S12起：预约。 REF^I12 to I15 and RRI: referrals, rare in China; SIU^S12 and following: appointments."
* insert Published
* insert MessageHeader
* insert PatientSegment
* RF1n1 0..1 code "转诊状态（RF1-1） / Status (RF1-1)"
* RF1n2 0..1 code "优先级（RF1-2） / Priority (RF1-2)"
* RF1n3 0..1 code "转诊类型（RF1-3） / Kind of referral (RF1-3)"
* RF1n6 0..1 string "转出方单号（RF1-6） / Originating id (RF1-6)"
* RF1n11 0..1 string "接收方单号（RF1-11） / Receiving id (RF1-11)"
* PRD2 0..* string "医生与机构（PRD） / Providers (PRD)"
* DG1n3 0..* code "诊断（DG1-3） / Diagnoses (DG1-3)"
* SCH1 0..1 string "预约号（SCH-1） / Number of the appointment (SCH-1)"
* SCH11 0..1 dateTime "预约时间（SCH-11） / Time of the appointment (SCH-11)"

Mapping: LmV2ReferralToFhir
Source: LmV2Referral
Target: "http://hl7.org/fhir"
Id: fhir
Title: "FHIR R4"
* insert MessageHeaderToFhir
* insert PatientSegmentToFhir
* RF1n1 -> "Task.status"
* RF1n2 -> "ServiceRequest.priority"
* RF1n3 -> "ServiceRequest.category"
* RF1n6 -> "ServiceRequest.identifier (PLAC)"
* RF1n11 -> "ServiceRequest.identifier (FILL)"
* PRD2 -> "ServiceRequest.requester, ServiceRequest.performer"
* DG1n3 -> "ServiceRequest.reasonReference"
* SCH1 -> "Appointment.identifier"
* SCH11 -> "Appointment.start"
