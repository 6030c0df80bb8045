Instance: exa-provenance-accepted
InstanceOf: McaProvenance
Usage: #example
Title: "接收转诊的溯源 / Provenance of an acceptance"
Description: "2025年4月22日县医院接收转诊（T03）的溯源记录。 Who accepted the up-referral on 22 April 2025, transition T03."
* extension[patient].valueReference = Reference(exa-patient-zhang-jianguo)
* target = Reference(exa-referral-task-accepted)
* occurredDateTime = "2025-04-22T16:05:00+08:00"
* recorded = "2025-04-22T16:05:00+08:00"
* reason = $ActReason#TREAT "treatment"
* activity.coding[0] = $DataOperation#UPDATE "revise"
* activity.coding[1] = McaReferralTransitionCS#T03 "接收"
* agent[0].type = $ProvenanceAgentType#author "Author"
* agent[0].who = Reference(exa-role-zhou-qiang)
* agent[0].onBehalfOf = Reference(exa-organization-county-hospital)
* agent[1].type = $ProvenanceAgentType#assembler "Assembler"
* agent[1].who.display = "县医院转诊平台"
* agent[1].onBehalfOf = Reference(exa-organization-county-hospital)
* entity.role = #source
* entity.what = Reference(exa-referral-document-zhang)
