Invariant: mca-cns-5
Description: "条款所指的对象须为接收方（IRCP、PRCP），并引用本服务器的机构、岗位或人员。 Whom a provision names is a recipient (IRCP, PRCP), by a reference to an organisation, a role or a practitioner of this server."
Severity: #error
Expression: "(status = 'active' and scope.coding.where(system = 'http://terminology.hl7.org/CodeSystem/consentscope' and code = 'patient-privacy').exists()) implies provision.combine(provision.provision).combine(provision.provision.provision).actor.all(role.coding.where(system = 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType' and (code = 'IRCP' or code = 'PRCP')).exists() and reference.reference.matches('^(Organization|PractitionerRole|Practitioner)/[A-Za-z0-9.-]+(/_history/[A-Za-z0-9.-]+)?$'))"
