ValueSet: McaRoleVS
Id: vs-role
Title: "人员角色 / Staff roles"
Description: "人员角色。 Staff roles."
* insert Published
* include codes from system McaRoleCS
