Invariant: mca-cns-2
Description: "退出共享（OPTOUT）须以拒绝条款写明。 What is opted out of is said by a provision that denies."
Severity: #error
Expression: "(status = 'active' and scope.coding.where(system = 'http://terminology.hl7.org/CodeSystem/consentscope' and code = 'patient-privacy').exists()) implies ((policyRule.coding.where(system = 'http://terminology.hl7.org/CodeSystem/v3-ActCode' and (code = 'OPTOUT' or code = 'OPTOUTE')).exists()) implies provision.where(type = 'deny').exists())"
