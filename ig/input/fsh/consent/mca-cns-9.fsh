Invariant: mca-cns-9
Description: "目的只能是TREAT、PUBHLTH、HOPERAT、HPAYMT。 A purpose is one of TREAT, PUBHLTH, HOPERAT and HPAYMT."
Severity: #error
Expression: "(status = 'active' and scope.coding.where(system = 'http://terminology.hl7.org/CodeSystem/consentscope' and code = 'patient-privacy').exists()) implies provision.combine(provision.provision).combine(provision.provision.provision).purpose.all(system = 'http://terminology.hl7.org/CodeSystem/v3-ActReason' and (code = 'TREAT' or code = 'PUBHLTH' or code = 'HOPERAT' or code = 'HPAYMT'))"
