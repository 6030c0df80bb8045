Invariant: mca-cns-6
Description: "例外只能给机构，不限行为，最多一个标签且不是保密等级。 An exception is for organisations, not for some actions, with one label at most that is no degree of confidentiality."
Severity: #error
Expression: "(status = 'active' and scope.coding.where(system = 'http://terminology.hl7.org/CodeSystem/consentscope' and code = 'patient-privacy').exists()) implies (provision.where(type = 'deny').provision.combine(provision.where(type.where($this = 'deny').empty()).provision.provision)).all(actor.all(reference.reference.startsWith('Organization/')) and action.empty() and securityLabel.count() <= 1 and securityLabel.where(system = 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality').empty())"
