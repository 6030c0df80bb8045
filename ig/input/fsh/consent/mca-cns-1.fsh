Invariant: mca-cns-1
Description: "有效的授权须以consentscope代码写明范围。 An active consent states its scope by a code of consentscope."
Severity: #error
Expression: "status = 'active' implies scope.coding.where(system = 'http://terminology.hl7.org/CodeSystem/consentscope' and code.exists()).exists()"
