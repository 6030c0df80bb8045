Profile: McaProvenance
Parent: Provenance
Id: mca-provenance
Title: "溯源记录 / Provenance"
Description: "每次写入的来源：谁、代表哪个机构、因何、据何文件。转诊状态变更的活动为状态表行号。 Where a write came from: who, on behalf of which organisation, why and from which source. The activity of a referral's change is its row in the referral table."
* insert PublishedProfile
* extension contains ProvenancePatient named patient 0..* MS
* target MS
* occurred[x] MS
* recorded MS
* reason MS
* activity MS
* agent MS
* agent.type MS
* agent.who only Reference(McaPractitionerRole or McaPractitioner or McaOrganization or McaPatient or McaRelatedPerson or Device)
* agent.who MS
* agent.onBehalfOf only Reference(McaOrganization or McaPractitionerRole or McaPractitioner or McaPatient or McaRelatedPerson or Device)
* agent.onBehalfOf MS
* entity MS
* entity.role MS
* entity.what MS
