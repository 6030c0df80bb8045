Logical: LmV2Order
Parent: Element
Id: lm-v2-order
Title: "HL7 v2 医嘱消息 / HL7 v2 order message"
Description: "OMG、OML、ORM：检查检验申请；RDE、RDS：用药与发药。 OMG, OML and ORM: requests of tests; RDE and RDS: prescriptions and dispenses."
* insert Published
* insert MessageHeader
* insert PatientSegment
* ORC1 1..1 code "医嘱控制（ORC-1） / Order control (ORC-1)"
* ORC2 0..1 string "申请方单号（ORC-2） / Placer number (ORC-2)"
* ORC3 0..1 string "执行方单号（ORC-3） / Filler number (ORC-3)"
* OBR4 0..1 code "检查项目（OBR-4） / Service (OBR-4)"
* RXE2 0..1 string "药品（RXE-2） / Medicine (RXE-2)"
* RXE1 0..1 string "用法（RXE-1） / Timing (RXE-1)"
* RXD4 0..1 decimal "发药数量（RXD-4） / Quantity dispensed (RXD-4)"

Mapping: LmV2OrderToFhir
Source: LmV2Order
Target: "http://hl7.org/fhir"
Id: fhir
Title: "FHIR R4"
* insert MessageHeaderToFhir
* insert PatientSegmentToFhir
* ORC1 -> "ServiceRequest.status"
* ORC2 -> "ServiceRequest.identifier"
* ORC3 -> "ServiceRequest.identifier"
* OBR4 -> "ServiceRequest.code"
* RXE2 -> "MedicationRequest.medicationCodeableConcept"
* RXE1 -> "MedicationRequest.dosageInstruction"
* RXD4 -> "MedicationDispense.quantity"
