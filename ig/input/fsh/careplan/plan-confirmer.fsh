Extension: PlanConfirmer
Id: plan-confirmer
Title: "方案确认人 / Confirmer of the plan"
Description: "确认并落实方案的全科或专科医师。 The general practitioner or specialist who confirmed the plan and puts it into effect."
Context: CarePlan
* insert Published
* value[x] 1..1
* value[x] only Reference(McaPractitionerRole)
