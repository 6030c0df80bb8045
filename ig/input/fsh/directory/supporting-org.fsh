Extension: SupportingOrg
Id: supporting-org
Title: "下沉支援机构 / Supported organisation"
Description: "人员在编制机构之外支援的机构（专家下沉、社区责任主任）。 An organisation the person supports besides the employer (experts on secondment, community directors)."
Context: PractitionerRole
* insert Published
* value[x] 1..1
* value[x] only Reference(McaOrganization)
