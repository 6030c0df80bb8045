Extension: FollowupOutcome
Id: followup-outcome
Title: "随访转归 / Follow-up outcome"
Description: "随访后继续管理、暂时失访或终止。 Whether management goes on after the follow-up."
Context: Encounter
* insert Published
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from McaOutcomeVS (required)
