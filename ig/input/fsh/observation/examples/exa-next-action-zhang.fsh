Instance: exa-next-action-zhang
InstanceOf: McaNextAction
Usage: #example
Title: "2025年1月20日随访：常规随访"
* insert ExtractedFromFollowUp(c.next)
* valueCodeableConcept = McaNextActionCS#1 "常规随访"
* component[programme].valueCodeableConcept = McaProgrammeCS#htn "高血压"
