Profile: McaNextAction
Parent: McaObservation
Id: mca-next-action
Title: "下一步管理措施 / Next action"
Description: "随访后的下一步管理措施。 What is to be done after the follow-up."
* insert PublishedProfile
* insert CategoryIs(survey)
* insert CodeIs(McaObservationCS#next-action)
* insert Graded(McaNextActionVS)
* component MS
* component ^slicing.discriminator.type = #pattern
* component ^slicing.discriminator.path = "code"
* component ^slicing.rules = #open
* component contains programme 0..1
* component[programme].code = McaObservationCS#programme
* component[programme].value[x] 1..1
* component[programme].value[x] only CodeableConcept
* component[programme].value[x] from McaProgrammeVS (required)
