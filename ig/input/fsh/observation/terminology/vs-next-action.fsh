ValueSet: McaNextActionVS
Id: vs-next-action
Title: "下一步管理措施 / Next actions"
Description: "下一步管理措施的全部代码。 All codes of this kind: next actions."
* insert Published
* include codes from system McaNextActionCS
