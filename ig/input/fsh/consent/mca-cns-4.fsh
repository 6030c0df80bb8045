Invariant: mca-cns-4
Description: "拒绝之内只能是许可，许可之内只能是拒绝，例外之内不再嵌套。 Within a denial there are only permissions, within a permission only denials, and an exception has none."
Severity: #error
Expression: "(status = 'active' and scope.coding.where(system = 'http://terminology.hl7.org/CodeSystem/consentscope' and code = 'patient-privacy').exists()) implies (provision.where(type = 'deny').provision.all(type = 'permit' and provision.empty()) and provision.where(type.where($this = 'deny').empty()).provision.all(type = 'deny' and provision.all(type = 'permit' and provision.empty())))"
