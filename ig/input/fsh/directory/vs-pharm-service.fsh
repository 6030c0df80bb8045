ValueSet: McaPharmServiceVS
Id: vs-pharm-service
Title: "家庭药师服务 / Pharmacist services"
Description: "家庭药师服务。 Pharmacist services."
* insert Published
* include codes from system McaPharmServiceCS
