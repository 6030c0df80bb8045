Profile: McaFollowupEvaluation
Parent: McaObservation
Id: mca-followup-evaluation
Title: "随访评价结果 / Follow-up evaluation"
Description: "一个病种一次随访的评价结果。 The evaluation of one follow-up for one programme."
* insert PublishedProfile
* insert CategoryIs(survey)
* insert CodeIs(McaObservationCS#followup-eval)
* insert NationalElement(DE05.10.066.00)
* insert Graded(McaFollowupEvalVS)
* value[x] 1..1
* component MS
* component ^slicing.discriminator.type = #pattern
* component ^slicing.discriminator.path = "code"
* component ^slicing.rules = #open
* component contains programme 1..1
* component[programme].code = McaObservationCS#programme
* component[programme].value[x] 1..1
* component[programme].value[x] only CodeableConcept
* component[programme].value[x] from McaProgrammeVS (required)
