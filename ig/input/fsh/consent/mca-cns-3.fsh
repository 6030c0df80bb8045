Invariant: mca-cns-3
Description: "最外层的许可不得附条件：权限由关系决定，许可不增加权限。 The outermost permission has no conditions: access follows from relations, and a permission opens nothing."
Severity: #error
Expression: "(status = 'active' and scope.coding.where(system = 'http://terminology.hl7.org/CodeSystem/consentscope' and code = 'patient-privacy').exists()) implies provision.where(type.where($this = 'deny').empty()).all(actor.empty() and action.empty() and securityLabel.empty() and purpose.empty() and class.empty() and code.empty())"
