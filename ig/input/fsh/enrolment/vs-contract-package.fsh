ValueSet: McaContractPackageVS
Id: vs-contract-package
Title: "签约服务包 / Contract packages"
Description: "签约服务包。 Contract packages."
* insert Published
* include codes from system McaContractPackageCS
