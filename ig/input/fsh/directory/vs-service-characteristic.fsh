ValueSet: McaServiceCharacteristicVS
Id: vs-service-characteristic
Title: "服务特征 / Service features"
Description: "服务特征。 Service features."
* insert Published
* include codes from system McaServiceCharacteristicCS
