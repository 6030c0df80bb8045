ValueSet: McaConsentRecipientVS
Id: vs-consent-recipient
Title: "接收方角色 / Roles of a recipient"
Description: "条款所指对象的角色。 The roles of whom a provision names."
* insert Published
* http://terminology.hl7.org/CodeSystem/v3-ParticipationType#IRCP
* http://terminology.hl7.org/CodeSystem/v3-ParticipationType#PRCP
