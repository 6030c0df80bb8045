Extension: FollowupStatus
Id: followup-status
Title: "随访状态 / Follow-up status"
Description: "一次应做随访的去向：应访、已访、失访、未访等。 What became of a follow-up that was due."
Context: Encounter
* insert Published
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from McaFollowupStatusVS (required)
