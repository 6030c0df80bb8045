Invariant: mca-qr-1
Description: "随访记录必须指明联盟的随访表及其版本。 A follow-up response names a follow-up form of the alliance with its version."
Severity: #error
Expression: "questionnaire.matches('^http://medalliance[.]example/fhir/Questionnaire/q-(followup-htn|followup-t2dm|followup-copd|followup-combined|elderly-exam|screening-highrisk|pharm-service)[|][0-9]+([.][0-9]+)*$')"
