Invariant: mca-cns-7
Description: "拒绝的行为只能是access（其余随之不能）。 Only access can be denied, and with it the rest."
Severity: #error
Expression: "(status = 'active' and scope.coding.where(system = 'http://terminology.hl7.org/CodeSystem/consentscope' and code = 'patient-privacy').exists()) implies (provision.where(type = 'deny').combine(provision.where(type.where($this = 'deny').empty()).provision)).where(action.exists()).all(action.coding.where(system = 'http://terminology.hl7.org/CodeSystem/consentaction' and code = 'access').exists())"
