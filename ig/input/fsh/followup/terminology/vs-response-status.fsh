ValueSet: McaResponseStatusVS
Id: vs-response-status
Title: "随访记录状态 / Status of a follow-up response"
Description: "随访记录只交换已完成、已修订或录入有误的。 Responses are exchanged when completed, amended or entered in error."
* insert Published
* http://hl7.org/fhir/questionnaire-answers-status#completed
* http://hl7.org/fhir/questionnaire-answers-status#amended
* http://hl7.org/fhir/questionnaire-answers-status#entered-in-error
