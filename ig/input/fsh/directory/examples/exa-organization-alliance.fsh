Instance: exa-organization-alliance
InstanceOf: McaOrganization
Usage: #example
Title: "示例县紧密型医共体 / Medical alliance of Shili county"
Description: "示例县紧密型医共体（虚构）。 Medical alliance of Shili county (fictitious)."
* active = true
* type[0] = McaOrgTypeCS#alliance "医联体"
* name = "示例县紧密型医共体"
