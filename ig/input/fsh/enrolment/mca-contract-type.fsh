CodeSystem: McaContractTypeCS
Id: mca-contract-type
Title: "协议类型 / Kinds of contracts"
Description: "医联体内的协议类型。 Kinds of contracts in the alliance."
* insert OwnCodeSystem
* #family-doctor-service "家庭医生签约服务"
* #family-doctor-service insert En([[Family-doctor service]])
