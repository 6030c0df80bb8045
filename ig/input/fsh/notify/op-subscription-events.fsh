Instance: op-subscription-events
InstanceOf: OperationDefinition
Usage: #definition
Title: "订阅事件 / Events of a subscription"
Description: "补取未收到的通知。 Fetches notifications that were missed."
* insert OperationIdentity(op-subscription-events, events)
* name = "McaSubscriptionEvents"
* title = "订阅事件 / Events of a subscription"
* description = "补取未收到的通知。 Fetches notifications that were missed."
* affectsState = false
* base = "http://hl7.org/fhir/uv/subscriptions-backport/OperationDefinition/backport-subscription-events"
* resource[0] = #Subscription
* insert OperationLevels(false, false, true)
* insert Takes(eventsSinceNumber, 0, 1, string, [[自此编号起。]], [[From this number.]])
* insert Takes(eventsUntilNumber, 0, 1, string, [[至此编号止。]], [[Up to this number.]])
* insert Takes(content, 0, 1, code, [[empty、id-only 或 full-resource。]], [[empty, id-only or full-resource.]])
* insert Answers(return, 1, 1, Bundle, [[history：通知。]], [[A history of notifications.]])
