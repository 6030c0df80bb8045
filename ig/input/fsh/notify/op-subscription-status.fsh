Instance: op-subscription-status
InstanceOf: OperationDefinition
Usage: #definition
Title: "订阅状态 / Status of a subscription"
Description: "订阅的状态与已发事件数。 The status of a subscription and how many events it had."
* insert OperationIdentity(op-subscription-status, status)
* name = "McaSubscriptionStatus"
* title = "订阅状态 / Status of a subscription"
* description = "订阅的状态与已发事件数。 The status of a subscription and how many events it had."
* affectsState = false
* base = "http://hl7.org/fhir/uv/subscriptions-backport/OperationDefinition/backport-subscription-status"
* resource[0] = #Subscription
* insert OperationLevels(false, true, true)
* insert Takes(id, 0, *, id, [[订阅，在类型上调用时给出。]], [[Subscriptions, when called on the type.]])
* insert Takes(status, 0, *, code, [[状态。]], [[Statuses.]])
* insert Answers(return, 1, 1, Bundle, [[searchset：每个订阅一份状态 Parameters。]], [[A searchset with the status of each.]])
