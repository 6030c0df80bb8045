// Segments that the messages of HL7 v2 share.

RuleSet: MessageHeader
* MSH9 1..1 string "消息类型 / Kind of message"
* MSH10 1..1 string "消息控制号，重复即不再写 / Control id; a second one is not written again"
* MSH18 0..1 string "字符集 / Character set"

RuleSet: MessageHeaderToFhir
* MSH9 -> "Bundle.type"
* MSH10 -> "Provenance.entity.what.identifier"

RuleSet: PatientSegment
* PID3 1..* string "患者标识（NI、MR、HC、PI） / Identifiers (NI, MR, HC, PI)"
* PID5 1..1 string "姓名，常整体写在第一部分 / Name, often whole in its first part"
* PID7 0..1 string "出生日期 / Date of birth"
* PID8 0..1 code "性别（M、F、O、U或1、2） / Sex (M, F, O, U or 1, 2)"
* PID10 0..1 code "民族 / Ethnicity"
* PID11 0..* string "地址 / Address"
* PID13 0..* string "电话 / Phone"
* PID16 0..1 code "婚姻状况 / Marital status"

RuleSet: PatientSegmentToFhir
* PID3 -> "Patient.identifier"
* PID5 -> "Patient.name.text"
* PID7 -> "Patient.birthDate"
* PID8 -> "Patient.gender (cm-gender)"
* PID10 -> "Patient.extension (ethnicity)"
* PID11 -> "Patient.address"
* PID13 -> "Patient.telecom"
* PID16 -> "Patient.maritalStatus"
