Instance: pd-tracking
InstanceOf: PlanDefinition
Usage: #definition
Title: "转诊追踪 / Tracking a referral"
Description: "上转生效后2周内追踪。 Tracks an up-referral within two weeks."
* insert DefinitionIdentity(PlanDefinition, pd-tracking)
* name = "McaTrackingPlan"
* title = "转诊追踪 / Tracking a referral"
* description = "上转生效后2周内追踪。 Tracks an up-referral within two weeks."
* type = $PlanType#eca-rule

* insert PlanAction(track, 2周追踪, [[Track within two weeks]])
* insert OnData(data-changed, ServiceRequest)
* insert WhenTrue(up-active, 上转已生效, [[%resource.status = 'active' and %resource.category.coding.where(code = 'up').exists()]])
* insert Does(create, ad-referral-tracking)
* insert Within(14, d)
* insert Sets(Task.restriction.period.end, [[%resource.authoredOn + 14 days]])

* insert PlanAction(form, 填写追踪表, [[Fill in the tracking form]])
* insert OnEvent(referral-tracking-due)
* insert Does(create, q-referral-tracking)
* insert After(track)
