Invariant: mca-cns-10
Description: "居民须以本服务器的引用写明，不得有修饰扩展。 The resident is named by a reference of this server, and nothing carries a modifier extension."
Severity: #error
Expression: "(status = 'active' and scope.coding.where(system = 'http://terminology.hl7.org/CodeSystem/consentscope' and code = 'patient-privacy').exists()) implies (patient.reference.matches('^Patient/[A-Za-z0-9.-]+(/_history/[A-Za-z0-9.-]+)?$') and modifierExtension.empty() and provision.combine(provision.provision).combine(provision.provision.provision).all(modifierExtension.empty() and actor.modifierExtension.empty()))"
