Extension: AutoRenew
Id: auto-renew
Title: "到期自动续约 / Automatic renewal"
Description: "到期未提出异议即自动续约。 Renewed at its end unless somebody objects."
Context: Contract
* insert Published
* value[x] 1..1
* value[x] only boolean
