Invariant: mca-sub-1
Description: "criteria须为本指南的主题地址。 The criteria are the address of a topic of this guide."
Severity: #error
Expression: "criteria.startsWith('http://medalliance.example/fhir/SubscriptionTopic/')"
