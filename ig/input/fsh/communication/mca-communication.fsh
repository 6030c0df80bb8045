Profile: McaCommunication
Parent: Communication
Id: mca-communication
Title: "沟通记录 / Communication"
Description: "向居民或团队推送的健康教育、提醒与预警；未送达时写明原因。 Education, reminders and alerts sent to a resident or a team; when not done, the reason is given."
* insert PublishedProfile
* identifier MS
* status MS
* statusReason MS
* category 1..* MS
* category from McaCommunicationCategoryVS (extensible)
* medium MS
* subject 1..1 MS
* subject only Reference(McaPatient or Group)
* topic MS
* encounter only Reference(McaEncounterFollowUp or McaEncounterClinical)
* sent MS
* recipient 1..* MS
* recipient only Reference(McaPatient or McaRelatedPerson or McaPractitionerRole or McaPractitioner or McaOrganization or McaCareTeam or Group)
* sender only Reference(McaPractitionerRole or McaPractitioner or McaOrganization or Device)
* sender MS
* payload MS
* payload.content[x] only string or Reference
* obeys mca-com-1
