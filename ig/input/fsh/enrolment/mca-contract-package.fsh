CodeSystem: McaContractPackageCS
Id: mca-contract-package
Title: "签约服务包 / Contract packages"
Description: "家庭医生签约的服务包。 The packages of a family-doctor contract."
* insert OwnCodeSystem
* #basic "基础包"
* #basic insert En([[Basic package]])
* #primary "初级包"
* #primary insert En([[Primary package]])
* #personal "个性包"
* #personal insert En([[Personal package]])
