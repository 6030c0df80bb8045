CodeSystem: McaServiceCharacteristicCS
Id: mca-service-characteristic
Title: "服务特征 / Service features"
Description: "服务的特征。 Features of a service."
* insert OwnCodeSystem
* #green-channel "绿色通道"
* #green-channel insert En([[Green channel]])
