Invariant: mca-qr-2
Description: "其他表单的填写结果必须指明联盟的表单及其版本。 A response to another form names a form of the alliance with its version."
Severity: #error
Expression: "questionnaire.matches('^http://medalliance[.]example/fhir/Questionnaire/q-(satisfaction|referral-tracking)[|][0-9]+([.][0-9]+)*$')"
